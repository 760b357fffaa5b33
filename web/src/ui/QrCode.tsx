import { useMemo } from 'preact/hooks';
import QRCode from 'qrcode';

const QUIET_MODULES = 4;

/**
 * A QR code, black on white with its quiet zone of four modules, level M.
 *
 * Units: `size` is the width of the whole drawing in pixels; it shrinks with its place. `label` is read instead of it.
 */
export function QrCode({ payload, size = 280, label }: { payload: string; size?: number; label: string }) {
  const { path, width } = useMemo(() => draw(payload), [payload]);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${width}`}
      width={size}
      height={size}
      style={{ maxWidth: '100%', height: 'auto', aspectRatio: '1', display: 'block' }}
      shape-rendering="crispEdges"
    >
      <rect width={width} height={width} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

function draw(payload: string): { path: string; width: number } {
  const { modules } = QRCode.create(payload, { errorCorrectionLevel: 'M' });
  let path = '';
  for (let row = 0; row < modules.size; row += 1) {
    let column = 0;
    while (column < modules.size) {
      const from = column;
      while (column < modules.size && modules.get(row, column)) column += 1;
      if (column > from) path += `M${from + QUIET_MODULES} ${row + QUIET_MODULES}h${column - from}v1h${from - column}z`;
      column += 1;
    }
  }
  return { path, width: modules.size + 2 * QUIET_MODULES };
}
