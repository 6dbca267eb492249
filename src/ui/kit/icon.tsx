const paths = {
  undo: 'M4 7h8.5a4.5 4.5 0 0 1 0 9H8M4 7l3.5-3.5M4 7l3.5 3.5',
  redo: 'M16 7H7.5a4.5 4.5 0 0 0 0 9H12M16 7l-3.5-3.5M16 7l-3.5 3.5',
  theme: 'M10 3a7 7 0 1 0 0 14zM10 3a7 7 0 1 1 0 14',
  help: 'M7.2 7.6a2.9 2.9 0 1 1 4.2 2.6c-.9.5-1.4 1-1.4 2M10 15.2v.1',
  export: 'M10 3v9.5M6 8.7l4 4 4-4M4 16.5h12',
  close: 'M5 5l10 10M15 5L5 15',
  panel: 'M3.5 3.5h5v5h-5zM11.5 3.5h5v5h-5zM3.5 11.5h5v5h-5zM14 11.5v5M11.5 14h5',
  more: 'M4.5 10h.01M10 10h.01M15.5 10h.01',
} as const;

/** Line icons on a 20 px grid, in the colour of the text around them. */
export function Icon({ name }: { name: keyof typeof paths }) {
  return (
    <svg className={`icon icon-${name}`} viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
