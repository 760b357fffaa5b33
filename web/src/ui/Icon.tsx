/** Outlines on a 24 × 24 grid, drawn with a 2 px round pen. */
const paths = {
  cash: 'M3 6h18v12H3zM12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5M6 9v0M18 15v0',
  speaker: 'M4 9.5v5h3.5L13 19V5L7.5 9.5zM16.5 9a4 4 0 0 1 0 6M19 6.5a8 8 0 0 1 0 11',
  'speaker-off': 'M4 9.5v5h3.5L13 19V5L7.5 9.5zM16.5 9.5l5 5M21.5 9.5l-5 5',
  bag: 'M5 8h14l-1 13H6zM9 8V6a3 3 0 0 1 6 0v2',
  book: 'M6 3h12v18H6zM9.5 8h5M9.5 12h5M9.5 16h3',
  stall: 'M5 4h14l2 6a3 3 0 0 1-2 1.7V20H5v-8.3A3 3 0 0 1 3 10z',
  basket: 'M3 10h18l-2.5 10h-13zM8 10l3-6M16 10l-3-6',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  'check-circle': 'M12 2.5a9.5 9.5 0 1 0 0 19 9.5 9.5 0 0 0 0-19M7.5 12.3l3.2 3.2 5.8-6.5',
  warning: 'M12 3.5L2.5 20.5h19zM12 10v5M12 17.5v0.2',
  question: 'M12 2.5a9.5 9.5 0 1 0 0 19 9.5 9.5 0 0 0 0-19M9.3 9.5a2.7 2.7 0 1 1 3.9 2.5c-.8.4-1.2 1-1.2 1.8M12 17v0.2',
  'plus-circle': 'M12 2.5a9.5 9.5 0 1 0 0 19 9.5 9.5 0 0 0 0-19M12 7.5v9M7.5 12h9',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  backspace: 'M9 6h12v12H9l-6-6zM12.5 9.5l5 5M17.5 9.5l-5 5',
  rotate: 'M20 12a8 8 0 1 1-2.5-5.8M20 3v4.5h-4.5',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M15.5 15.5L21 21',
  close: 'M6 6l12 12M18 6L6 18',
  back: 'M15 5l-7 7 7 7',
  forward: 'M9 5l7 7-7 7',
  down: 'M5 9l7 7 7-7',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12M12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5',
  phone: 'M6 3h3.5l1.5 5-2 1.5a11 11 0 0 0 5.5 5.5l1.5-2 5 1.5V18a3 3 0 0 1-3 3A15 15 0 0 1 3 6a3 3 0 0 1 3-3z',
  copy: 'M8 8h12v13H8zM16 8V3H4v13h4',
  camera: 'M3 7h4l2-3h6l2 3h4v13H3zM12 9.5a4 4 0 1 0 0 8 4 4 0 0 0 0-8',
  menu: 'M4 6h16M4 12h16M4 18h16',
  person: 'M12 3.5a4 4 0 1 0 0 8 4 4 0 0 0 0-8M4 21a8 8 0 0 1 16 0',
  home: 'M3.5 11L12 3.5 20.5 11M6 9v11.5h12V9',
  list: 'M8.5 6H20M8.5 12H20M8.5 18H20M4 6v0M4 12v0M4 18v0',
  scales: 'M12 4v16M7 20h10M5 7h14M5 7l-3 7a3.5 3.5 0 0 0 6 0zM19 7l-3 7a3.5 3.5 0 0 0 6 0z',
  chart: 'M4 20h16M7 20v-7M12 20V5M17 20v-10',
  bank: 'M3 9.5L12 4l9 5.5zM5.5 10v8M10 10v8M14 10v8M18.5 10v8M3 20.5h18',
  link: 'M9.5 14.5l5-5M11 6.5l2-2a4.2 4.2 0 0 1 6 6l-2 2M13 17.5l-2 2a4.2 4.2 0 0 1-6-6l2-2',
  clock: 'M12 2.5a9.5 9.5 0 1 0 0 19 9.5 9.5 0 0 0 0-19M12 7v5l3.5 2',
  download: 'M12 4v11M7 11l5 5 5-5M4 20h16',
  qr: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2v2h-2zM18 18h2v2h-2zM18 14h2M14 18v2',
  truck: 'M2 6h12v11H2zM14 10h4l4 4v3h-8M6.5 15.5a2 2 0 1 0 0 4 2 2 0 0 0 0-4M17.5 15.5a2 2 0 1 0 0 4 2 2 0 0 0 0-4',
} as const;

/** The name of an icon. */
export type IconName = keyof typeof paths;

/** A small drawing in the colour of its text. It says nothing to a screen reader; the words beside it do. */
export function Icon({ name, size = 24, stroke = 2 }: { name: IconName; size?: number; stroke?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width={stroke}
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}
