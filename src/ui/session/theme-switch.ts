import { darkTheme, lightTheme, type Theme } from '../../render';

/** Light or dark: the reader's choice if there was one, else the system's. */
export interface ThemeSwitch {
  get(): Theme;
  toggle(): void;
  subscribe(listener: () => void): () => void;
}

const storageKey = 'reparam-theme';

export function createThemeSwitch(page: Window): ThemeSwitch {
  const listeners = new Set<() => void>();
  const system = page.matchMedia('(prefers-color-scheme: dark)');
  let chosen = remembered(page);
  let theme = themeOf(chosen ?? (system.matches ? 'dark' : 'light'));
  const apply = () => {
    theme = themeOf(chosen ?? (system.matches ? 'dark' : 'light'));
    writeVariables(theme, page.document.documentElement);
    for (const listener of listeners) listener();
  };
  apply();
  system.addEventListener('change', apply);
  return {
    get: () => theme,
    toggle() {
      chosen = theme.name === 'dark' ? 'light' : 'dark';
      remember(page, chosen);
      apply();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const themeOf = (name: Theme['name']): Theme => (name === 'dark' ? darkTheme : lightTheme);

/** The same colours for the style sheet as for the pictures: `--paper`, `--parametric-text`, … */
function writeVariables(theme: Theme, root: HTMLElement): void {
  root.dataset.theme = theme.name;
  for (const [name, value] of Object.entries(theme)) {
    if (typeof value !== 'string') continue;
    root.style.setProperty(`--${name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}`, value);
  }
}

// Storage throws where cookies are refused; the theme then lasts as long as the page.
function remembered(page: Window): Theme['name'] | undefined {
  try {
    const name = page.localStorage.getItem(storageKey);
    return name === 'dark' || name === 'light' ? name : undefined;
  } catch {
    return undefined;
  }
}

function remember(page: Window, name: Theme['name']): void {
  try {
    page.localStorage.setItem(storageKey, name);
  } catch {
    return;
  }
}
