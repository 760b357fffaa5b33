// The baseline of the webhook bench: Express that proves the same signature over the raw body and stores nothing.
import { createHmac, timingSafeEqual } from 'node:crypto';
import express from 'express';

const secret = process.env.DEMO_SECRET;
const app = express();
app.post('/hook', express.raw({ type: () => true, limit: '256kb' }), (request, response) => {
  const at = request.get('x-sepay-timestamp');
  const given = Buffer.from(String(request.get('x-sepay-signature')).slice('sha256='.length), 'hex');
  const right = createHmac('sha256', secret).update(`${at}.`).update(request.body).digest();
  const isRight = given.length === right.length && timingSafeEqual(given, right);
  JSON.parse(request.body.toString('utf8'));
  response.status(isRight ? 200 : 401).json({ success: isRight });
});
const server = app.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
