import file from '../demo-market.json' with { type: 'json' };

/** The parts of `demo-market.json` that the program uses; the file holds more, for people to read. */
export interface DemoMarketFile {
  units: { id: string; vi: string }[];
  categories: { id: string; vi: string; en: string }[];
  markets: DemoMarket[];
  stalls: DemoStall[];
  products: DemoProduct[];
}

/** A market of the file; its hours are either the gate's or the order windows of an online group. */
export interface DemoMarket {
  id: string;
  slug: string;
  name: string;
  nameEn: string;
  type: 'physical' | 'online';
  openingHours: {
    daily?: string;
    restDays?: string[];
    orderWindows?: { label: string; placeUntil: string; deliver: string }[];
  };
  zones: { id: string; name: string }[];
  manager: { name: string };
}

/** A stall of the file. `pauseNotice.to` is `YYYY-MM-DD`. */
export interface DemoStall {
  id: string;
  marketId: string;
  code: string;
  zoneId: string;
  displayName: string;
  holder: { fullName: string };
  hours: string;
  status: 'active' | 'tam-nghi';
  pauseNotice?: { to: string; reasonVi: string };
  taxProfile: { activityGroups: string[] };
  bank: { bin: string; accountNo: string; accountName: string } | null;
}

/** A product of the file. `price` is whole đồng for one unit; `priceLabel` ends in the unit as it is spoken. */
export interface DemoProduct {
  id: string;
  stallId: string;
  marketId: string;
  name: string;
  categoryId: string;
  unit: string;
  qtyStep: number;
  price: number;
  priceLabel: string;
  finalPriceAfterWeighing: boolean;
  availability: 'daily' | 'preorder' | 'tet-only';
}

/** Read the demo data that travels with the program. */
export function readDemoMarket(): DemoMarketFile {
  return file as DemoMarketFile;
}
