import { useLocation } from 'preact-iso';
import { places } from '../addresses.ts';
import { AccountsPage } from './accounts/AccountsPage.tsx';
import { DisplayPage } from './display/DisplayPage.tsx';
import { GoodsPage } from './goods/GoodsPage.tsx';
import { HoursPage } from './hours/HoursPage.tsx';
import { LooksPage } from './looks/LooksPage.tsx';
import { MePage } from './MePage.tsx';
import { PapersPage } from './papers/PapersPage.tsx';
import { PeoplePage } from './people/PeoplePage.tsx';

const rooms: Record<string, () => preact.JSX.Element> = {
  [places.goods]: GoodsPage,
  [places.hours]: HoursPage,
  [places.accounts]: AccountsPage,
  [places.people]: PeoplePage,
  [places.papers]: PapersPage,
  [places.display]: DisplayPage,
  [places.looks]: LooksPage,
};

/** The pages behind "Sạp"; they come together, because whoever sets one thing often sets the next. */
export function MeRoom() {
  const { path } = useLocation();
  const Room = rooms[path] ?? MePage;
  return <Room />;
}
