const devices: readonly (readonly [RegExp, string])[] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Điện thoại Android'],
  [/Windows/, 'Máy tính Windows'],
  [/Macintosh/, 'Máy Mac'],
  [/Linux/, 'Máy tính Linux'],
];
const browsers: readonly (readonly [RegExp, string])[] = [
  [/Zalo/, 'Zalo'],
  [/coc_coc/, 'Cốc Cốc'],
  [/Edg/, 'Edge'],
  [/SamsungBrowser/, 'Samsung Internet'],
  [/Firefox/, 'Firefox'],
  [/Chrome|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
];

/** Name a device as its owner would, from what its browser says of itself: "Điện thoại Android · Chrome". */
export function nameDevice(userAgent: string | undefined): string {
  const nameIn = (list: readonly (readonly [RegExp, string])[]) =>
    list.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1];
  return [nameIn(devices) ?? 'Thiết bị khác', nameIn(browsers)].filter(Boolean).join(' · ');
}
