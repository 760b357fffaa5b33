import { openDatabase } from './open-database.ts';

it.each([
  ['postgres://a:b@db.example/choso', 'DATABASE_URL must begin with file: or mysql: (it is "db.example/choso")'],
  ['mysql://a:b@db.example/choso?sslmode=require', '"sslmode" is no option of ours'],
  ['mysql://a:b@db.example/choso?ssl=false', 'ssl is true or left out (it is "false")'],
])('says in words what it does not understand in %s, and never the secret', (url, words) => {
  const open = () => openDatabase(url);
  expect(open).toThrow(words);
  expect(open).not.toThrow('a:b');
});
