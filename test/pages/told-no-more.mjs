// After the walks: what was told once for all of them goes.
import { rmSync } from 'node:fs';

export default () => {
  if (process.env.BUONO_TOLD !== undefined) rmSync(process.env.BUONO_TOLD, { recursive: true, force: true });
};
