import QRCode from 'qrcode';

/** Draw a payload as an SVG: black on white, level M, a quiet zone of four modules, no logo inside. */
export function drawQrSvg(payload: string): Promise<string> {
  return QRCode.toString(payload, {
    type: 'svg',
    errorCorrectionLevel: 'M',
    margin: 4,
    color: { dark: '#000000', light: '#FFFFFF' },
  });
}
