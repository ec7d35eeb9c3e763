// A gate that holds asynchronous work until the spec opens it: what specs use instead of sleeping.

/** Work waits at `passed` until `open` is called. */
export interface Gate {
  readonly passed: Promise<void>;
  readonly open: () => void;
}

/** A closed gate. */
export const aGate = (): Gate => {
  let open: () => void = () => undefined;
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open };
};
