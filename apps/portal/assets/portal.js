// What pages do better with scripts on; every page does its work without.
// Prints the page.
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
// Says how long a code is still good for.
for (const clock of document.querySelectorAll('[data-expires]')) {
  const until = Date.parse(clock.dataset.expires);
  const now = Date.parse(clock.dataset.now);
  const began = performance.now();
  const tell = () => {
    const left = Math.max(0, Math.round((until - now - (performance.now() - began)) / 1000));
    clock.textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
    if (left > 0) setTimeout(tell, 1000);
    else document.documentElement.dataset.expired = 'yes';
  };
  tell();
}
// What is under way is looked at again by itself.
for (const waiting of document.querySelectorAll('[data-again]'))
  setTimeout(() => location.reload(), Number(waiting.dataset.again));
// A form that is on its way is not sent again by a second click; what was sent twice is done once in any case.
document.addEventListener('submit', (event) => {
  const button = event.submitter;
  if (event.defaultPrevented || button === null || button.name !== '') return;
  setTimeout(() => (button.disabled = true), 0);
  addEventListener('pageshow', () => (button.disabled = false), { once: true });
});
// Whoever signs out while services wait on this device is asked about them first.
for (const form of document.querySelectorAll('form[action="/uscita"]'))
  form.addEventListener('submit', (event) => {
    if (!(Number(localStorage.getItem('buono-senza-rete')) > 0)) return;
    event.preventDefault();
    location.assign('/ente/senza-rete#uscita');
  });
// In a register the arrows go from cell to cell, and Enter to the line below.
for (const grid of document.querySelectorAll('[data-grid]')) {
  grid.addEventListener('keydown', (event) => {
    const cell = event.target.closest('td');
    const { key, target } = event;
    if (cell === null || target.tagName !== 'INPUT' || target.type === 'checkbox') return;
    const atStart = target.selectionEnd === 0;
    const atEnd = target.selectionStart === target.value.length;
    const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], Enter: [1, 0] }[key];
    const aside = { ArrowLeft: atStart && [0, -1], ArrowRight: atEnd && [0, 1] }[key];
    const [down, along] = step || aside || [0, 0];
    if (down === 0 && along === 0) return;
    event.preventDefault();
    let row = cell.parentElement;
    let at = [...row.children].indexOf(cell);
    for (;;) {
      if (down === 0) at += along;
      else row = down > 0 ? row.nextElementSibling : row.previousElementSibling;
      const next = row?.children[at];
      if (next === undefined) return;
      const input = next.querySelector('input');
      if (input === null) continue;
      input.focus();
      input.select?.();
      return;
    }
  });
}
// A place is put where one was writing; which places are there, and which are none, is told as one types.
for (const places of document.querySelectorAll('[data-places]')) {
  const boxes = places.dataset.places.split(' ').map((id) => document.getElementById(id));
  const box = boxes[boxes.length - 1];
  const strange = places.querySelector('[data-strange]');
  const all = [...places.querySelectorAll('[data-place]')];
  const look = () => {
    const written = boxes.map((one) => one.value).join('\n');
    for (const one of all) {
      const isThere = written.includes(`{{${one.dataset.place}}}`);
      for (const badge of one.querySelectorAll('[data-there]')) badge.hidden = !isThere;
      for (const badge of one.querySelectorAll('[data-lacking]')) badge.hidden = isThere;
    }
    const known = new Set(all.map((one) => `{{${one.dataset.place}}}`));
    const wrong = [...new Set(written.match(/\{\{[^\n{}]*\}\}/g) ?? [])].filter((found) => !known.has(found));
    const said = wrong.length === 0 ? '' : `${strange.dataset.strange} ${wrong.join(', ')}`;
    if (strange.textContent !== said) strange.textContent = said;
  };
  for (const one of boxes) one.addEventListener('input', look);
  places.addEventListener('click', (event) => {
    const name = event.target.closest('button')?.closest('[data-place]')?.dataset.place;
    if (name === undefined) return;
    event.preventDefault();
    box.setRangeText(`{{${name}}}`, box.selectionStart, box.selectionEnd, 'end');
    box.focus();
    look();
  });
  look();
}
