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
// A form that is on its way is not sent again by a second click; what was sent twice is done once in any case.
document.addEventListener('submit', (event) => {
  const button = event.submitter;
  if (button === null || button.name !== '') return;
  setTimeout(() => (button.disabled = true), 0);
  addEventListener('pageshow', () => (button.disabled = false), { once: true });
});
