// What the frame does in the browser. Every page works without it; nothing here decides anything.
(function () {
  'use strict';

  var root = document.documentElement;

  function all(selector, within) {
    return Array.prototype.slice.call((within || document).querySelectorAll(selector));
  }

  // --- Light and dark -------------------------------------------------------------------------

  function isDark() {
    var chosen = root.getAttribute('data-theme');
    return chosen ? chosen === 'dark' : window.matchMedia('(prefers-color-scheme: dark)').matches;
  }

  function nameTheme(button) {
    button.querySelector('.m-theme-text').textContent = button.getAttribute(isDark() ? 'data-light' : 'data-dark');
    button.querySelector('.pi').className = 'pi ' + (isDark() ? 'pi-sun' : 'pi-moon');
  }

  all('.m-theme').forEach(function (button) {
    nameTheme(button);
    button.addEventListener('click', function () {
      var next = isDark() ? 'light' : 'dark';
      root.setAttribute('data-theme', next);
      window.localStorage.setItem('motesplats.theme', next);
      nameTheme(button);
    });
  });

  // --- The menu on phones ---------------------------------------------------------------------

  all('.m-menu-button').forEach(function (button) {
    var menu = document.getElementById(button.getAttribute('aria-controls'));
    button.addEventListener('click', function () {
      var open = button.getAttribute('aria-expanded') !== 'true';
      button.setAttribute('aria-expanded', String(open));
      menu.classList.toggle('m-open', open);
    });
    menu.addEventListener('keydown', function (event) {
      if (event.key === 'Escape' && button.getAttribute('aria-expanded') === 'true') {
        button.click();
        button.focus();
      }
    });
  });

  document.addEventListener('keydown', function (event) {
    var menu = event.key === 'Escape' && event.target.closest && event.target.closest('details.m-drop[open]');
    if (menu) {
      menu.open = false;
      menu.querySelector('summary').focus();
    }
  });

  document.addEventListener('click', function (event) {
    all('details.m-drop[open]').forEach(function (menu) {
      if (!menu.contains(event.target)) {
        menu.open = false;
      }
    });
  });

  // --- Tabs of an event: a select on phones ---------------------------------------------------

  all('.m-tabs').forEach(function (tabs) {
    var links = all('a', tabs);
    if (links.length < 2) {
      return;
    }
    var select = document.createElement('select');
    select.className = 'm-select m-tabs-select';
    select.setAttribute('aria-label', tabs.getAttribute('data-choose'));
    links.forEach(function (link) {
      var option = new Option(link.textContent, link.href, false, link.getAttribute('aria-current') === 'page');
      select.add(option);
    });
    if (!links.some(function (link) { return link.getAttribute('aria-current') === 'page'; })) {
      select.add(new Option('–', '', true, true), 0);
    }
    select.addEventListener('change', function () {
      if (select.value) {
        window.location.href = select.value;
      }
    });
    tabs.appendChild(select);
    tabs.classList.add('m-has-select');
  });

  // --- Errors: the summary takes focus and leads to the fields --------------------------------

  function focusSummary() {
    var summary = document.querySelector('.m-summary');
    if (summary && !summary.hasAttribute('data-seen')) {
      summary.setAttribute('data-seen', 'true');
      summary.focus();
    }
  }

  document.addEventListener('click', function (event) {
    var link = event.target.closest && event.target.closest('.m-summary a[href^="#"]');
    if (!link) {
      return;
    }
    var field = document.getElementById(decodeURIComponent(link.getAttribute('href').substring(1)));
    if (!field) {
      return;
    }
    event.preventDefault();
    var target = field.matches('input, select, textarea, button')
      ? field : field.querySelector('input:not([type=hidden]), select, textarea, button, [tabindex]');
    (target || field).focus();
    (target || field).scrollIntoView({ block: 'center' });
  });

  // --- Passwords can be shown -----------------------------------------------------------------

  function offerReveal() {
    all('.m-reveal[hidden]').forEach(function (button) {
      button.hidden = false;
      button.addEventListener('click', function () {
        var input = button.parentNode.querySelector('input');
        var show = input.type === 'password';
        input.type = show ? 'text' : 'password';
        button.setAttribute('aria-pressed', String(show));
        button.querySelector('.pi').className = 'pi ' + (show ? 'pi-eye-slash' : 'pi-eye');
      });
    });
  }

  // --- Words that a button writes into a text --------------------------------------------------

  function offerMarks() {
    all('button[data-insert][hidden]').forEach(function (button) {
      button.hidden = false;
      button.addEventListener('click', function () {
        var text = document.getElementById(button.getAttribute('data-into'));
        text.setRangeText(button.getAttribute('data-insert'), text.selectionStart, text.selectionEnd, 'end');
        text.focus();
        text.dispatchEvent(new Event('input', { bubbles: true }));
        text.dispatchEvent(new Event('change', { bubbles: true }));
      });
    });
  }

  // --- Links to pass on ------------------------------------------------------------------------

  function copySelected() {
    return document.execCommand('copy') ? Promise.resolve() : Promise.reject();
  }

  // The clipboard is there for pages that came by TLS alone, and can be refused; what is selected can be copied everywhere.
  function copy(input) {
    input.focus();
    input.select();
    return window.navigator.clipboard ? window.navigator.clipboard.writeText(input.value).catch(copySelected) : copySelected();
  }

  function offerCopy() {
    all('.m-copy button[hidden]').forEach(function (button) {
      var input = button.parentNode.querySelector('input');
      button.hidden = false;
      input.addEventListener('focus', function () { input.select(); });
      button.addEventListener('click', function () {
        copy(input).then(function () {
          button.querySelector('.pi').className = 'pi pi-check';
          button.parentNode.querySelector('[role="status"]').textContent = button.getAttribute('data-copied');
          button.focus();
        }, function () { input.select(); });
      });
    });
  }

  // --- Days: weekday and week at once ---------------------------------------------------------

  function week(day) {
    var thursday = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate() + 4 - (day.getUTCDay() || 7)));
    return Math.ceil(((thursday - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / 86400000 + 1) / 7);
  }

  function inWords(text) {
    var parts = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*$/.exec(text);
    if (!parts) {
      return '';
    }
    var day = new Date(Date.UTC(+parts[1], +parts[2] - 1, +parts[3]));
    if (day.getUTCMonth() !== +parts[2] - 1) {
      return '';
    }
    var swedish = root.lang === 'sv';
    var words = new Intl.DateTimeFormat(swedish ? 'sv-SE' : 'en-GB',
      { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(day).replace(',', '');
    return words + (swedish ? ', v. ' : ', week ') + week(day);
  }

  function sayDay(field) {
    var input = field.querySelector('input');
    var words = field.querySelector('.m-date-words');
    if (input && words) {
      var said = inWords(input.value);
      if (words.textContent !== said) {
        words.textContent = said;
      }
    }
  }

  function sayDays() {
    all('.m-field.m-date').forEach(sayDay);
  }

  document.addEventListener('input', function (event) {
    var field = event.target.closest && event.target.closest('.m-field.m-date');
    if (field) {
      sayDay(field);
    }
  });
  // The picker sets the field without an event of the browser.
  document.addEventListener('click', function (event) {
    if (event.target.closest && event.target.closest('.ui-datepicker')) {
      window.setTimeout(sayDays, 0);
    }
  });
  document.addEventListener('keyup', function (event) {
    if (event.target.closest && event.target.closest('.ui-datepicker')) {
      window.setTimeout(sayDays, 0);
    }
  });

  // --- A lost login: what was typed is back on the page after the next one -----------------------
  // Kept in this tab until the next page that is not on the way back, for the same person only.

  var TYPED = 'motesplats.typed';
  var WAY_BACK = /\/(account\/login|error\/expired)\.xhtml$/;

  function here() {
    return window.location.pathname + window.location.search;
  }

  function person() {
    var menu = document.querySelector('.m-user');
    return menu ? menu.getAttribute('data-person') : '';
  }

  function typedFields() {
    // A person is chosen by name and number, and the number stands in a hidden field.
    return all('form.m-form input, form.m-form textarea, form.m-form select').filter(function (field) {
      return field.name && (/_hinput$/.test(field.name)
        || ['hidden', 'password', 'file', 'submit', 'button'].indexOf(field.type) < 0);
    });
  }

  function isChoice(field) {
    return field.type === 'checkbox' || field.type === 'radio';
  }

  function keepTyped() {
    if (WAY_BACK.test(window.location.pathname)) {
      return;
    }
    try {
      window.sessionStorage.setItem(TYPED, JSON.stringify({
        page: here(),
        person: person(),
        fields: typedFields().map(function (field) {
          return [field.name, field.value, isChoice(field) ? field.checked : null];
        })
      }));
    } catch (full) {
      // Without room to keep it, the text is lost with the login, as without this script.
    }
  }

  function takeTyped() {
    var kept = window.sessionStorage.getItem(TYPED);
    window.sessionStorage.removeItem(TYPED);
    return kept ? JSON.parse(kept) : null;
  }

  function cameBack() {
    try {
      return WAY_BACK.test(new URL(document.referrer).pathname);
    } catch (none) {
      return false;
    }
  }

  /** @returns whether something stands in the page that is not saved */
  function putBack() {
    if (WAY_BACK.test(window.location.pathname)) {
      return false;
    }
    var kept = takeTyped();
    if (!kept || !cameBack() || kept.page !== here() || kept.person !== person()) {
      return false;
    }
    var changed = false;
    kept.fields.forEach(function (one) {
      typedFields().forEach(function (field) {
        if (field.name !== one[0] || (isChoice(field) && field.value !== one[1])) {
          return;
        }
        changed = changed || (isChoice(field) ? field.checked !== one[2] : field.value !== one[1]);
        if (isChoice(field)) {
          field.checked = one[2];
        } else {
          field.value = one[1];
        }
      });
    });
    return changed;
  }

  // --- Forms: leaving with something unsaved asks first ---------------------------------------

  var unsaved = putBack();
  var leaving = false;
  document.addEventListener('input', function (event) {
    if (event.target.closest && event.target.closest('form.m-form')) {
      unsaved = true;
    }
  });
  document.addEventListener('change', function (event) {
    if (event.target.closest && event.target.closest('form.m-form')) {
      unsaved = true;
    }
  });
  document.addEventListener('submit', function () {
    keepTyped();
    unsaved = false;
    leaving = true;
    // What still waits to save by itself would come after the page, and take the page's message with it.
    if (window.PrimeFaces && window.PrimeFaces.ajax) {
      window.PrimeFaces.ajax.Queue.abortAll();
    }
  });
  window.addEventListener('pageshow', function () {
    leaving = false;
  });
  // A button of rows that were written without a component for each: its form is drawn anew, and nothing else is read.
  document.addEventListener('click', function (event) {
    var button = event.target.closest('button[data-row-action]');
    if (button && button.form && window.PrimeFaces && window.PrimeFaces.ab) {
      window.PrimeFaces.ab({
        s: button.getAttribute('data-row-action'),
        f: button.form.id,
        p: button.getAttribute('data-row-action'),
        u: button.form.id,
        pa: [{ name: button.name, value: button.value }]
      });
    }
  });

  // An ajax request that finds the login lost leads to the login page.
  if (window.PrimeFaces && window.PrimeFaces.ajax) {
    var processor = window.PrimeFaces.ajax.ResponseProcessor;
    var redirect = processor.doRedirect;
    processor.doRedirect = function () {
      keepTyped();
      unsaved = false;
      return redirect.apply(processor, arguments);
    };
  }
  window.addEventListener('beforeunload', function (event) {
    if (unsaved) {
      event.preventDefault();
      event.returnValue = '';
    }
  });

  // --- Tables: on phones each row is a card that names its cells ------------------------------

  function nameCells() {
    all('table.m-table, .ui-datatable table').forEach(function (table) {
      var heads = all('thead tr:last-child th', table).map(function (th) {
        var title = th.querySelector('.ui-column-title');
        return (title || th).textContent.trim();
      });
      all('tbody tr, tfoot tr', table).forEach(function (row) {
        Array.prototype.forEach.call(row.cells, function (cell, i) {
          if (heads[i] && !cell.hasAttribute('data-label') && row.cells.length === heads.length) {
            cell.setAttribute('data-label', heads[i]);
            // A card does not name what it does not say.
            cell.classList.toggle('m-nothing', !cell.textContent.trim() && !cell.querySelector('input, svg, img'));
          }
        });
      });
    });
  }

  // --- Filters: folded away on phones, where they would fill the first screen --------------------

  var narrow = window.matchMedia('(max-width: 48rem)');

  function fold() {
    all('details.m-fold').forEach(function (filters) {
      filters.open = !narrow.matches;
    });
  }

  fold();
  narrow.addEventListener('change', fold);

  // --- The headings of a long page: where one is --------------------------------------------------

  all('.m-contents').forEach(function (contents) {
    var links = all('a', contents);
    function mark() {
      var here = links[0];
      links.forEach(function (link) {
        var heading = document.getElementById(link.hash.slice(1));
        if (heading && heading.getBoundingClientRect().top < innerHeight / 3) {
          here = link;
        }
      });
      links.forEach(function (link) {
        if (link === here) {
          link.setAttribute('aria-current', 'location');
        } else {
          link.removeAttribute('aria-current');
        }
      });
    }
    mark();
    addEventListener('scroll', mark, { passive: true });
  });

  // --- A reason is asked for where a number is changed ---------------------------------------------

  document.addEventListener('input', function (event) {
    var row = event.target.closest('tr');
    var reason = row && row.querySelector('details.m-reason');
    if (reason && event.target.classList.contains('m-digits')) {
      reason.open = true;
    }
  });

  // --- Rows that are chosen: all of the page with one press ---------------------------------------

  all('form.m-chosen').forEach(function (form) {
    var button = form.querySelector('.m-choose-all');
    var words = { all: button.textContent, none: button.getAttribute('data-none') };
    function boxes() { return all('tbody input[type="checkbox"]', form); }
    function isAll() { return boxes().every(function (box) { return box.checked; }); }
    function say() { button.textContent = isAll() ? words.none : words.all; }
    button.hidden = boxes().length < 2;
    button.addEventListener('click', function () {
      var to = !isAll();
      boxes().forEach(function (box) { box.checked = to; });
      say();
    });
    form.addEventListener('change', say);
  });

  // --- Long tables: find a row, and show some at a time -----------------------------------------

  var LONG = 40;
  var looks = {};
  var phone = window.matchMedia('(max-width: 40rem)');

  function say(text, first, second) {
    return text.replace('%1', first).replace('%2', second);
  }

  function element(tag, className, parent, text) {
    var made = document.createElement(tag);
    made.className = className;
    made.textContent = text || '';
    parent.appendChild(made);
    return made;
  }

  /** Rows that are neither a sum nor a pool, which are always shown. */
  function findable(table) {
    return table.tBodies[0] ? all(':scope > tr:not(.m-always)', table.tBodies[0]) : [];
  }

  /** Headings stay in sight where the table is not wider than its place. */
  function keepHeadings(table) {
    var box = table.closest('.m-table-scroll');
    if (box && table.scrollWidth <= box.clientWidth) {
      box.classList.add('m-sticky');
    }
  }

  function makeFindable(table, words, key) {
    var rows = findable(table);
    var box = table.closest('.m-table-scroll') || table;
    var step = phone.matches ? 10 : 25;
    var look = looks[key] = looks[key] || { text: '', shown: step };
    var texts = rows.map(function (row) { return row.textContent.normalize('NFC').toLowerCase(); });

    var above = document.createElement('div');
    above.className = 'm-filters m-find';
    var field = element('div', 'm-field', above);
    var label = element('label', 'm-label', field, say(words.find, rows.length));
    var input = element('input', 'ui-inputfield ui-inputtext', field);
    input.type = 'search';
    input.autocomplete = 'off';
    input.id = 'find-' + key;
    input.value = look.text;
    label.htmlFor = input.id;
    var count = element('p', 'm-result-count', above);
    count.setAttribute('role', 'status');
    box.parentNode.insertBefore(above, box);

    var below = document.createElement('div');
    below.className = 'm-actions m-find-more';
    var more = element('button', 'm-button m-secondary', below);
    var every = element('button', 'm-button m-secondary', below);
    more.type = every.type = 'button';
    box.parentNode.insertBefore(below, box.nextSibling);

    function show() {
      var found = 0;
      var shown = 0;
      rows.forEach(function (row, i) {
        // What has to be corrected is never hidden.
        var wrong = row.querySelector('.ui-state-error, [aria-invalid="true"]') !== null;
        var matches = wrong || texts[i].indexOf(look.text.trim().normalize('NFC').toLowerCase()) >= 0;
        found += matches ? 1 : 0;
        var now = wrong || (matches && found <= look.shown);
        shown += now ? 1 : 0;
        row.classList.toggle('m-not-found', !matches);
        row.classList.toggle('m-later', matches && !now);
      });
      count.textContent = say(words.found, shown, found);
      more.textContent = say(words.more, Math.min(step, found - shown));
      every.textContent = say(words.every, found);
      below.hidden = shown >= found;
    }

    input.addEventListener('input', function (event) {
      event.stopPropagation();
      look.text = input.value;
      look.shown = step;
      show();
    });
    input.addEventListener('change', function (event) { event.stopPropagation(); });
    input.addEventListener('keydown', function (event) {
      if (event.key === 'Enter') {
        event.preventDefault();
      }
    });
    input.addEventListener('focus', function () { look.focus = true; });
    input.addEventListener('blur', function () { look.focus = !document.contains(input); });
    function reveal(number) {
      var first = rows.find(function (row) { return row.classList.contains('m-later'); });
      look.shown = number;
      show();
      var target = first && first.querySelector('a[href], button, input:not([type=hidden]), select');
      if (target) {
        target.focus();
      }
    }
    more.addEventListener('click', function () { reveal(look.shown + step); });
    every.addEventListener('click', function () { reveal(rows.length); });

    show();
    keepHeadings(table);
    if (look.focus) {
      input.focus();
    }
  }

  function offerFind() {
    var main = document.querySelector('main[data-find]');
    all('main table.m-table').forEach(function (table, place) {
      var key = ((table.closest('form') || {}).id || 'table') + '-' + place;
      // A list that is turned by pages is searched by its own field.
      if (table.classList.contains('m-paged')) {
        keepHeadings(table);
        return;
      }
      if (main && findable(table).length > LONG && !table.hasAttribute('data-findable')) {
        table.setAttribute('data-findable', 'true');
        makeFindable(table, {
          find: main.getAttribute('data-find'),
          found: main.getAttribute('data-found'),
          more: main.getAttribute('data-more'),
          every: main.getAttribute('data-every')
        }, key);
      }
    });
  }

  // --- What was typed in a text of several and could not be sent: from any page, it is now ---------

  function sendWhatWaits() {
    var main = document.querySelector('main[data-live]');
    var mine = 'motesplats.live.' + person() + '.';
    if (main && person() && !document.querySelector('.m-live') && Object.keys(window.localStorage).some(function (key) {
      return key.indexOf(mine) === 0;
    })) {
      var script = document.createElement('script');
      script.src = main.getAttribute('data-live');
      document.body.appendChild(script);
    }
  }

  sendWhatWaits();

  // --- After each ajax answer -----------------------------------------------------------------

  // A draft that has saved itself has an address of its own: reloading leads to it and begins no other.
  function sayAddress() {
    var saved = document.querySelector('.m-saved[data-here]');
    // Not while the page is left: the browser would take the new address for where it is to stay.
    if (!leaving && saved && saved.getAttribute('data-here') !== here()) {
      window.history.replaceState(null, '', saved.getAttribute('data-here'));
    }
  }

  function refresh() {
    focusSummary();
    sayAddress();
    sayDays();
    nameCells();
    offerReveal();
    offerCopy();
    offerMarks();
    offerFind();
  }

  refresh();
  if (window.PrimeFaces && window.PrimeFaces.ajax) {
    // Not by its events: a draft that saves itself asks quietly, without any.
    var response = window.PrimeFaces.ajax.Response;
    var handle = response.handle;
    response.handle = function () {
      handle.apply(response, arguments);
      window.setTimeout(refresh, 0);
      // A saving answer shows a success, a draft that saves itself says so: nothing is unsaved then.
      if (document.querySelector('.m-messages .m-note.m-ok, .m-saved')) {
        unsaved = false;
      }
    };
  }
})();
