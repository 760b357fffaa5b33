import { dayWords } from '../day-text.ts';
import { dayTitle } from './day-title.ts';
import { messages } from './messages.ts';

const at = (time: string) => Date.parse(`2026-11-24T${time}:00+07:00`);

test.each([
  ['09:05', 'Sáng thứ Ba, 24/11'],
  ['11:30', 'Trưa thứ Ba, 24/11'],
  ['16:00', 'Chiều thứ Ba, 24/11'],
  ['20:00', 'Tối thứ Ba, 24/11'],
])('at %s the day is called %s', (time, title) => {
  expect(dayTitle('2026-11-24', at(time), { ...messages.vi, ...dayWords.vi })).toBe(title);
});
