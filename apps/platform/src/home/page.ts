// The frame of the platform's own pages: plain Italian HTML, readable without scripts and without anything from elsewhere.

/** Text as HTML. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Said on every page of a demonstration. */
export const bannerHtml =
  '<p class="banner"><strong>DATI DI PROVA</strong>: persone, enti e importi sono inventati. Non inserire dati veri.</p>';

const STYLE = `body{font:18px/1.6 "Titillium Web",system-ui,sans-serif;max-width:48rem;margin:0 auto;padding:1rem;color:#17324d}
.banner{background:#fff3cd;border:2px solid #664d03;padding:.5rem 1rem}code,pre{font-family:ui-monospace,monospace}
pre{background:#f2f5f8;padding:.5rem 1rem;white-space:pre-wrap;overflow-wrap:anywhere}button{font:inherit;padding:.2rem .8rem;min-width:14rem;text-align:left}
.personas{list-style:none;padding:0}.personas li{margin:.4rem 0}table{border-collapse:collapse;width:100%}
td,th{border:1px solid #5d7083;padding:.3rem .6rem;text-align:left;vertical-align:top}a{color:#0052a3}`;

/** A whole page. */
export const pageHtml = (title: string, body: string): string => `<!doctype html>
<html lang="it">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} – Buono</title>
<style>${STYLE}</style>
</head>
<body><main>
${body}
</main></body>
</html>
`;
