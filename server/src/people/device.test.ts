import { nameDevice } from './device.ts';

it.each([
  [
    'Mozilla/5.0 (Linux; Android 11; SM-A037F) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36',
    'Điện thoại Android · Chrome',
  ],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Version/17.0 Mobile/15E148 Safari/604.1', 'iPhone · Safari'],
  ['Mozilla/5.0 (Linux; Android 10) Chrome/109 Mobile Safari/537.36 Zalo android/23', 'Điện thoại Android · Zalo'],
  ['curl/8', 'Thiết bị khác'],
  [undefined, 'Thiết bị khác'],
])('%s is "%s"', (userAgent, name) => {
  expect(nameDevice(userAgent)).toBe(name);
});
