// What the four webapps have in common, done before they start: config.js imports it, and the apps wait for config.js.
const root = document.querySelector('base').getAttribute('app-root');

// One login: wherever an app would show its own login view (#/login, or #!/login in the welcome app), go to ours instead.
// Whoever had to go there from the middle of something comes back to it.
const LEFT = 'left-for-login';
let loggedOut = false;
addEventListener('click', event => { if (event.target.closest?.('.logout')) loggedOut = true; }, true);
const toOurLogin = left => {
  if (!/^#!?\/login/.test(location.hash)) return;
  if (loggedOut) sessionStorage.removeItem(LEFT);
  else if (left) sessionStorage.setItem(LEFT, left);
  location.replace(root.replace(/\/camunda$/, '') + '/login' + (loggedOut ? '?logout' : ''));
};
addEventListener('hashchange', event => toOurLogin(event.oldURL));
toOurLogin();

const page = address => address.split('#')[0];
const left = sessionStorage.getItem(LEFT);
if (left && page(left) === page(location.href)) {
  sessionStorage.removeItem(LEFT);
  location.replace(left);
}

/**
 * Lays the Chinese texts where the app looks for them. It draws its first lists before they are fetched, and shows keys
 * in their place otherwise; and after an upgrade it would show the old ones once more.
 */
async function bringTexts() {
  const prefix = location.pathname.match(/^.*\/app\/[a-z]+\//)[0] + 'locales/';
  const answer = await fetch(`${prefix}zh-CN.json?bust=${window.bust}`);
  if (!answer.ok) return;
  const kept = JSON.parse(localStorage.getItem('camunda-web') ?? '{}');
  const app = prefix.match(/\/app\/.*$/)[0];
  kept[`${root}${app}_locales_data_zh-CN_${window.bust}`] = await answer.text();
  localStorage.setItem('camunda-web', JSON.stringify(kept));
}

await bringTexts().catch(() => {
  // Without them the app fetches its texts itself, a little late.
});

/** What an app's config.js says for all of them. */
export const common = {
  // The browser's language is cut to `zh`, so Chinese is the only choice and the fallback.
  locales: { availableLocales: ['zh-CN'], fallbackLocale: 'zh-CN' },
  disableWelcomeMessage: true,
};
