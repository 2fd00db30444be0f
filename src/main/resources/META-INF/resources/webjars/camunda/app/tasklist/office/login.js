// One login: wherever the app would show its own login view (#/login, or #!/login in the welcome app), go to ours instead.
const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');
let loggedOut = false;
addEventListener('click', event => { if (event.target.closest?.('.logout')) loggedOut = true; }, true);
const toOurLogin = () => {
  if (/^#!?\/login/.test(location.hash)) location.replace(root + '/login' + (loggedOut ? '?logout' : ''));
};
addEventListener('hashchange', toOurLogin);
toOurLogin();
