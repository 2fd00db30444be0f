export default {
  app: { name: '办理台', vendor: '政协提案办理' },
  // The browser's language is cut to `zh`, so Chinese is the only choice and the fallback.
  locales: { availableLocales: ['zh-CN'], fallbackLocale: 'zh-CN' },
  disableWelcomeMessage: true,
  customScripts: ['office/login.js', 'office/editor.js', 'office/comments.js', 'office/form.js'],
};
