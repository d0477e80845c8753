// Stands in front of the file of this name in Camunda's webjar: what is set there is set here too, and Greek is added.
// The webapps follow the browser's first language; what they do not ask their locales for has to do so here.
const language = (navigator.languages?.[0] ?? navigator.language ?? '').split('-')[0].toLowerCase();
const greek = language === 'el';

export default {
  locales: {
    availableLocales: ['en', 'el'],
    fallbackLocale: 'en'
  },

  customScripts: greek ? ['scripts/greek-calendar'] : [],

  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: greek ? 'ανάληψη της επιλεγμένης εργασίας' : 'claim the task that is open'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: greek ? 'μετάβαση στο πρώτο φίλτρο' : 'go to the first filter'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: greek ? 'μετάβαση στην πρώτη εργασία της λίστας' : 'go to the first task of the list'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: greek ? 'μετάβαση στο πρώτο πεδίο της φόρμας' : 'go to the first field of the form'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: greek ? 'έναρξη διαδικασίας' : 'start a process'
    }
  }
};
