import { problems } from '@choso/shared/problems';

const [code, amount] = process.argv.slice(2);
if (!code || (amount !== undefined && !/^\d{1,12}$/.test(amount))) {
  console.error('Dùng: npm run bank:pay -- <mã VietQR hoặc mã thanh toán> [số tiền]');
  process.exit(2);
}
const server = process.env.PUBLIC_URL ?? `http://${process.env.HOST ?? '127.0.0.1'}:${process.env.PORT ?? 3000}`;
const answer = await fetch(`${server}/api/demo-bank/transfers`, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ code, ...(amount === undefined ? {} : { amountVnd: Number(amount) }) }),
}).catch(() => null);
if (!answer) {
  console.error(`Không gọi được máy chủ ở ${server}. Chạy "npm start" trước.`);
  process.exit(1);
}
// Our own server's answer: the transfer, or a problem with its sentence.
const result = (await answer.json()) as Record<string, string | number | undefined>;
if (!answer.ok) {
  console.error(result.detailVi ?? problems['server/fault'].vi);
  process.exit(1);
}
console.log(`Đã chuyển ${result.amountVnd} đ tới ${result.accountNumber}; nội dung đến nơi: ${result.deliveredMemo}`);
