import styles from './icon.module.css';

/** Line icons drawn on a 24 × 24 grid; each is one path so that they share one weight. */
const PATHS = {
  home: 'M4 11.5 12 4l8 7.5V20h-5.5v-5h-5v5H4z',
  people:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20c.3-4 3-6 6.500-6s6.200 2 6.500 6M16 4.400a3.500 3.500 0 0 1 0 6.400M18 14.500c2.200.8 3.300 2.800 3.500 5.500',
  book: 'M4 5.500C6.500 4 9.500 4 12 5.800c2.500-1.800 5.500-1.800 8-.3V19c-2.500-1.300-5.500-1.300-8 .5-2.500-1.800-5.500-1.800-8-.5zM12 5.800v13.700',
  quote: 'M5 17c2.500-1 4-3.200 4-6.500V6H4v6h3M15 17c2.500-1 4-3.200 4-6.500V6h-5v6h3',
  talk: 'M4 5h12v8H9l-3 3v-3H4zM18 9h2.500v8H18v2.500L15.500 17H11',
  question:
    'M9 9a3 3 0 1 1 4.500 2.600c-1 .6-1.500 1.200-1.500 2.400M12 17.500v.2M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z',
  steps: 'M4 20h5v-5h5v-5h5V4',
  search: 'M10.500 17a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13zM15.500 15.500 20.500 20.500',
  inbox: 'M12 4v10M8 10.500l4 4 4-4M4 15v4.500h16V15',
  handoff: 'M4 8h16v12H4zM2.500 4.500h19V8h-19zM9.500 12h5',
  trash: 'M5 7h14M10 4h4M7 7l.8 13h8.400L17 7M10.500 11v5M13.500 11v5',
  gear: 'M12 15.200a3.200 3.200 0 1 0 0-6.400 3.200 3.200 0 0 0 0 6.400zM12 3v3M12 18v3M3 12h3M18 12h3M5.600 5.600l2.200 2.200M16.200 16.200l2.200 2.200M5.600 18.400l2.200-2.200M16.200 7.800l2.200-2.200',
  plus: 'M12 5v14M5 12h14',
  close: 'M6 6l12 12M18 6 6 18',
  check: 'M5 12.500 10 17.500 19.500 7',
  chevronDown: 'M6 9.500l6 6 6-6',
  chevronUp: 'M6 15l6-6 6 6',
  chevronRight: 'M9.500 6l6 6-6 6',
  chevronLeft: 'M14.500 6l-6 6 6 6',
  pencil: 'M4 20l1-4.500L16 4.500 19.500 8 8.500 19z',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  link: 'M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.700-5.700L12 7M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.700 5.700L12 17',
  clock: 'M4 12a8 8 0 1 1 2.300 5.600M4 12l-1.800-2.200M4 12l2.500-1.900M12 7.500V12l3 2',
  undo: 'M9 14 4.500 9.500 9 5M4.500 9.500H15a4.750 4.750 0 0 1 0 9.500h-4',
  copy: 'M8 8h12v12H8zM16 8V4H4v12h4',
  star: 'M12 4l2.400 5.200 5.600.600-4.200 3.800 1.200 5.600L12 16.300 7 19.200l1.200-5.600L4 9.800l5.600-.600z',
  clip: 'M19 11.500 12 18.500a4.500 4.500 0 0 1-6.400-6.400l7.500-7.500a3 3 0 0 1 4.300 4.300l-7.300 7.300a1.500 1.500 0 0 1-2.200-2.200l6.400-6.400',
  calendar: 'M4 6h16v14H4zM4 10.500h16M8.500 3.500V8M15.500 3.500V8',
  menu: 'M4 7h16M4 12h16M4 17h16',
  lock: 'M6 11h12v9H6zM8.500 11V8a3.500 3.500 0 0 1 7 0v3',
  warning: 'M12 4 2.800 20h18.400zM12 10v5M12 17.300v.2',
  folder: 'M3.500 6h6l2 2.500h9V19h-17z',
  text: 'M5 6h14M12 6v13M9 19h6',
} as const;

export type IconName = keyof typeof PATHS;

/** Decoration only: whatever an icon means is also said in words next to it or in a label. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className={styles.icon} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
