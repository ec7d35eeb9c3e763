// The camera beside the field of a code: opened when it is pressed, closed as soon as a code was read; typing is always possible.

interface Detector {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}

interface DetectorKind {
  new (options: { readonly formats: readonly string[] }): Detector;
  getSupportedFormats(): Promise<readonly string[]>;
}

type Look = (video: HTMLVideoElement) => Promise<string | undefined>;

// The browser's own reader where there is one for these codes, otherwise ours.
const lookerFrom = async (address: string): Promise<Look> => {
  const kind = (globalThis as { readonly BarcodeDetector?: DetectorKind }).BarcodeDetector;
  const formats = (await kind?.getSupportedFormats().catch(() => [])) ?? [];
  if (kind !== undefined && formats.includes('qr_code')) {
    const detector = new kind({ formats: ['qr_code'] });
    return async (video) => (await detector.detect(video))[0]?.rawValue;
  }
  const { readQr } = (await import(address)) as { readonly readQr: (image: ImageData) => string | undefined };
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  return (video) => {
    canvas.width = video.videoWidth;
    canvas.height = video.videoHeight;
    context?.drawImage(video, 0, 0);
    return Promise.resolve(
      context === null || canvas.width === 0
        ? undefined
        : readQr(context.getImageData(0, 0, canvas.width, canvas.height)),
    );
  };
};

const part = <Kind extends HTMLElement>(box: HTMLElement, selector: string): Kind => {
  const found = box.querySelector<Kind>(selector);
  if (found === null) throw new Error(`the box of the camera has no ${selector}`);
  return found;
};

class ScanBox {
  private readonly start: HTMLElement;
  private readonly view: HTMLElement;
  private readonly video: HTMLVideoElement;
  private readonly status: HTMLElement;
  private stream: MediaStream | undefined;

  constructor(private readonly box: HTMLElement) {
    this.start = part(box, '[data-start]');
    this.view = part(box, '[data-view]');
    this.video = part<HTMLVideoElement>(box, 'video');
    this.status = part(box, '[data-status]');
    box.hidden = false;
    this.start.addEventListener('click', () => void this.open());
    part(box, '[data-stop]').addEventListener('click', () => {
      this.close('');
      this.start.focus();
    });
    // A camera that nobody sees is closed.
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden' && this.stream !== undefined) this.close('');
    });
  }

  private async open(): Promise<void> {
    const { refused = '', none = '', reading = '', reader = '' } = this.box.dataset;
    try {
      this.stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
    } catch (error) {
      this.close(error instanceof DOMException && error.name === 'NotAllowedError' ? refused : none);
      return;
    }
    this.start.hidden = true;
    this.view.hidden = false;
    this.status.textContent = reading;
    this.video.srcObject = this.stream;
    part(this.box, '[data-stop]').focus();
    try {
      await this.video.play();
      await this.read(await lookerFrom(reader));
    } catch {
      // Closed while it was opening is no fault.
      if (this.isOpen()) this.close(none);
    }
  }

  private isOpen(): boolean {
    return this.stream !== undefined;
  }

  private async read(look: Look): Promise<void> {
    while (this.isOpen()) {
      const text = await look(this.video);
      if (text !== undefined && text !== '') return this.found(text);
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
  }

  private found(text: string): void {
    const field = document.getElementById(this.box.dataset['scan'] ?? '');
    this.close(this.box.dataset['found'] ?? '');
    if (!(field instanceof HTMLInputElement)) return;
    field.value = text;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    field.focus();
  }

  private close(said: string): void {
    for (const track of this.stream?.getTracks() ?? []) track.stop();
    this.stream = undefined;
    this.video.srcObject = null;
    this.view.hidden = true;
    this.start.hidden = false;
    this.status.textContent = said;
  }
}

// Only over TLS, or on the machine itself, has a page a camera at all.
if ('mediaDevices' in navigator)
  for (const box of document.querySelectorAll<HTMLElement>('[data-scan]')) new ScanBox(box);
