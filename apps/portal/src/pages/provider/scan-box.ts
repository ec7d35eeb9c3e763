// The camera beside the field of a code: shown only where a browser has one, and asked for only when it is pressed.
import { html, type Html } from '../frame/html.js';
import type { Visit } from '../visit.js';

/** The script that a page with this box needs. */
export const SCAN_SCRIPT = 'scan.js';

/** The box for a field; without scripts, or without a camera, there is none, and the code is typed. */
export const scanBox = ({ t, asset }: Visit, field: string): Html =>
  html`<div
    class="scan"
    data-scan="f-${field}"
    data-reader="${asset('qr-reader.js')}"
    data-refused="${t.scan.refused}"
    data-none="${t.scan.none}"
    data-reading="${t.scan.reading}"
    data-found="${t.scan.found}"
    hidden
  >
    <button type="button" class="btn btn-outline-primary" data-start>${t.scan.start}</button>
    <div data-view hidden>
      <video playsinline muted aria-label="${t.scan.view}"></video>
      <button type="button" class="btn btn-outline-primary" data-stop>${t.scan.stop}</button>
    </div>
    <p role="status" data-status></p>
  </div>`;
