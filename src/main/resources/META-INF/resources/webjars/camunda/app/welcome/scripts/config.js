// Stands in front of the file of this name in Camunda's webjar, which sets nothing; Greek is added.
export default {
  locales: {
    availableLocales: ['en', 'el'],
    fallbackLocale: 'en'
  }
};
