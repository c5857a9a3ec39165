/** Light, dark, or as the system has it. */

const KEY = 'tengen.theme';
const CHOICES = ['system', 'light', 'dark'];
const SIGNS = { system: '◐', light: '☀', dark: '☾' };

function chosen() {
  const stored = localStorage.getItem(KEY);
  return CHOICES.includes(stored) ? stored : 'system';
}

/**
 * Makes a button go through the choices.
 * @param {HTMLButtonElement} button
 */
export function installTheme(button) {
  const show = () => {
    const theme = chosen();
    if (theme === 'system') {
      delete document.documentElement.dataset.theme;
    } else {
      document.documentElement.dataset.theme = theme;
    }
    button.textContent = SIGNS[theme];
    button.setAttribute('aria-label', `Colours: ${theme}`);
    button.title = `Colours: ${theme}`;
  };
  button.addEventListener('click', () => {
    localStorage.setItem(KEY, CHOICES[(CHOICES.indexOf(chosen()) + 1) % CHOICES.length]);
    show();
  });
  show();
}
