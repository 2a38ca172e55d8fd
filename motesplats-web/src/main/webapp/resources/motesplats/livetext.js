// Texts that several people write at once. What is typed is sent a moment later, and what others wrote comes into the text
// without moving the caret. What cannot be sent is kept in this browser, for the same person, and sent when it can be: after
// a lost network, a closed tab, a lost login. The server brings texts together; it counts what is sent twice once.
(function () {
  'use strict';

  if (window.motesplatsLive) {
    return;
  }

  var PAUSE = 500;
  var AT_MOST = 1500;
  var ASK = 1000;
  var ASK_ALONE = 2000;
  var ASK_HIDDEN = 15000;
  var AGAIN = 3000;
  var AGAIN_LONG = 10000;
  var IDLE = 30 * 60000;
  var OLD = 30 * 24 * 3600000;
  var LARGEST_LAST = 60000;
  /** A text that the server never had: it takes all words of both. */
  var UNKNOWN = 2147483647;
  var KEPT = 'motesplats.live.';

  // --- Bringing texts together: the same rules as TextMerge of the server ------------------------

  var WORD = /[\p{L}\p{Nd}\p{Mn}\p{Mc}]/u;

  function before(text, at) {
    var low = text.charCodeAt(at - 1);
    var from = at > 1 && low >= 0xdc00 && low < 0xe000 ? at - 2 : at - 1;
    return text.substring(from, at);
  }

  function after(text, at) {
    return String.fromCodePoint(text.codePointAt(at));
  }

  function isInWord(text, at) {
    return at > 0 && at < text.length && WORD.test(before(text, at)) && WORD.test(after(text, at));
  }

  function apply(text, splices) {
    var changed = '';
    var kept = 0;
    splices.forEach(function (s) {
      changed += text.substring(kept, s[0]) + s[2];
      kept = s[1];
    });
    return changed + text.substring(kept);
  }

  /** @param trace where pieces of the base and of the first's words came to stand; may be left out */
  function join(base, first, second, trace) {
    var out = '';
    var kept = 0;
    var gone = 0;
    var i = 0;
    var j = 0;

    function append(piece, from) {
      if (out && piece && WORD.test(before(out, out.length)) && WORD.test(after(piece, 0))) {
        out += ' ';
      }
      if (trace && from >= 0) {
        trace.base.push([from, out.length, piece.length]);
      }
      if (trace && from === -1) {
        trace.first = out.length;
      }
      out += piece;
    }

    while (i < first.length || j < second.length) {
      var at = Math.min(i < first.length ? first[i][0] : Infinity, j < second.length ? second[j][0] : Infinity);
      var start = Math.min(at, Math.max(kept, gone));
      append(base.substring(start, at), start);
      kept = Math.max(kept, at);
      var one = i < first.length && first[i][0] === at ? first[i++] : null;
      var two = j < second.length && second[j][0] === at ? second[j++] : null;
      if (one) {
        append(one[2], -1);
        gone = Math.max(gone, one[1]);
      }
      if (two) {
        append(one && one[1] === two[1] && one[2] === two[2] ? '' : two[2], -2);
        gone = Math.max(gone, two[1]);
      }
    }
    append(base.substring(Math.max(kept, gone)), Math.max(kept, gone));
    return out;
  }

  /** What was typed since, as one place, by whole words. */
  function typed(old, now) {
    if (old === now) {
      return [];
    }
    var most = Math.min(old.length, now.length);
    var from = 0;
    while (from < most && old.charCodeAt(from) === now.charCodeAt(from)) {
      from++;
    }
    if (from > 0 && (old.charCodeAt(from - 1) & 0xfc00) === 0xd800) {
      from--;
    }
    var tail = 0;
    while (tail < most - from && old.charCodeAt(old.length - 1 - tail) === now.charCodeAt(now.length - 1 - tail)) {
      tail++;
    }
    if (tail > 0 && (old.charCodeAt(old.length - tail) & 0xfc00) === 0xdc00) {
      tail--;
    }
    var to = old.length - tail;
    var end = now.length - tail;
    if (isInWord(old, from) || isInWord(now, from)) {
      while (from > 0 && WORD.test(before(old, from))) {
        from -= before(old, from).length;
      }
    }
    if (isInWord(old, to) || isInWord(now, end)) {
      while (to < old.length && WORD.test(after(old, to))) {
        var length = after(old, to).length;
        to += length;
        end += length;
      }
    }
    return [trimmed(old.substring(from, to), now.substring(from, end), from)];
  }

  function isCut(text, at) {
    return isInWord(text, at)
      || (at > 0 && at < text.length && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800 && (text.charCodeAt(at) & 0xfc00) === 0xdc00);
  }

  function trimmed(old, now, from) {
    var most = Math.min(old.length, now.length);
    var tail = 0;
    var head = 0;
    var i;
    for (i = 1; i <= most && old.charCodeAt(old.length - i) === now.charCodeAt(now.length - i); i++) {
      if (!isCut(old, old.length - i) && !isCut(now, now.length - i)) {
        tail = i;
      }
    }
    for (i = 1; i <= most - tail && old.charCodeAt(i - 1) === now.charCodeAt(i - 1); i++) {
      if (!isCut(old, i) && !isCut(now, i)) {
        head = i;
      }
    }
    return [from + head, from + old.length - tail, now.substring(head, now.length - tail)];
  }

  function isOnePlace(old, splices) {
    return splices.every(function (s) {
      var gone = old.substring(s[0], s[1]).trim();
      return !/\s/.test(gone) && (!gone || s[2].indexOf(gone) < 0);
    });
  }

  /** Where a caret of the typed text stands in the joined one. */
  function moved(at, local, trace, length) {
    var base = at;
    if (local) {
      if (at >= local[0] && at <= local[0] + local[2].length && local[2]) {
        return trace.first + at - local[0];
      }
      if (at > local[0]) {
        base = Math.max(local[1], at - local[2].length + local[1] - local[0]);
      }
    }
    if (base === 0) {
      return 0;
    }
    for (var i = 0; i < trace.base.length; i++) {
      var piece = trace.base[i];
      if (base <= piece[0] + piece[2] && piece[2]) {
        return piece[1] + Math.max(0, base - piece[0]);
      }
    }
    return length;
  }

  // --- What waits in this browser ----------------------------------------------------------------

  function random() {
    var bytes = new Uint8Array(12);
    window.crypto.getRandomValues(bytes);
    return Array.prototype.map.call(bytes, function (b) { return ('0' + b.toString(16)).slice(-2); }).join('');
  }

  /** Holds a name for as long as this page is there, so that no other page takes what it keeps. */
  function hold(name, then) {
    if (!window.navigator.locks) {
      then(true);
      return;
    }
    window.navigator.locks.request(name, { ifAvailable: true }, function (lock) {
      then(Boolean(lock));
      return lock ? new Promise(function () { /* Until the page is gone. */ }) : null;
    });
  }

  /**
   * One text as one page writes it.
   *
   * @param face is told what to show: changed(caretMover), state(name, words), said(words)
   */
  function Writer(kept, face) {
    this.kept = kept;
    this.key = KEPT + kept.person + '.' + kept.text + '.' + kept.client;
    this.face = face;
    this.sending = false;
    this.failures = 0;
    this.timer = 0;
    this.since = 0;
  }

  Writer.prototype.isDirty = function () {
    return this.kept.queue.length > 0 || this.kept.shown !== this.kept.base.content;
  };

  Writer.prototype.keep = function () {
    try {
      if (this.isDirty()) {
        this.kept.at = Date.now();
        window.localStorage.setItem(this.key, JSON.stringify(this.kept));
      } else {
        window.localStorage.removeItem(this.key);
      }
    } catch (full) {
      // Then it is kept by the page alone, as long as that is open.
    }
  };

  Writer.prototype.type = function (text) {
    this.kept.shown = text;
    this.keep();
    var now = Date.now();
    this.since = this.since || now;
    this.later(Math.max(0, Math.min(PAUSE, this.since + AT_MOST - now)));
  };

  Writer.prototype.later = function (millis) {
    var writer = this;
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(function () { writer.send(); }, millis);
  };

  Writer.prototype.next = function () {
    var kept = this.kept;
    var last = kept.queue[kept.queue.length - 1];
    var change = { sequence: kept.sequence++, base: kept.base.revision < 0 ? UNKNOWN : kept.base.revision, content: kept.shown };
    if (last) {
      change.after = last.sequence;
    } else if (kept.base.after !== undefined) {
      change.after = kept.base.after;
    }
    kept.queue.push(change);
  };

  Writer.prototype.post = function (change, options) {
    var body = { text: this.kept.text, client: this.kept.client, sequence: change.sequence, base: change.base, content: change.content };
    if (change.after !== undefined) {
      body.after = change.after;
    }
    options.method = 'POST';
    options.body = JSON.stringify(body);
    options.credentials = 'same-origin';
    options.redirect = 'manual';
    options.headers = { 'X-Motesplats': 'live', 'Content-Type': 'application/json' };
    return window.fetch(this.kept.url + '?person=' + this.kept.person, options);
  };

  Writer.prototype.send = function () {
    var writer = this;
    if (this.sending || this.stopped || !this.isDirty()) {
      return;
    }
    if (this.kept.queue.length === 0) {
      this.next();
      this.since = 0;
    }
    this.keep();
    this.sending = true;
    this.face.state('saving');
    var patience = window.AbortController ? new window.AbortController() : null;
    var bell = window.setTimeout(function () { if (patience) { patience.abort(); } }, 20000);
    this.post(this.kept.queue[0], patience ? { signal: patience.signal } : {}).then(function (answer) {
      if (!answer.ok) {
        return writer.refused(answer);
      }
      return answer.json().then(function (news) { writer.acknowledged(news); });
    }).catch(function () {
      writer.wait('offline');
    }).then(function () {
      window.clearTimeout(bell);
      writer.sending = false;
      if (!writer.failures && writer.isDirty() && !writer.stopped) {
        writer.later(writer.kept.queue.length ? 0 : PAUSE);
      }
    });
  };

  Writer.prototype.wait = function (state, words) {
    this.failures++;
    this.face.state(state, words);
    this.later(this.failures < 5 ? AGAIN : AGAIN_LONG);
  };

  Writer.prototype.refused = function (answer) {
    var writer = this;
    if (answer.type === 'opaqueredirect' || answer.status === 401) {
      this.wait('expired');
    } else if (answer.status === 403 || answer.status === 404) {
      this.stopped = true;
      this.failures++;
      window.localStorage.removeItem(this.key);
      this.face.state('gone');
    } else if (answer.status === 422) {
      // Too long: what is typed next is a new change.
      return answer.json().then(function (said) {
        writer.kept.queue = [];
        writer.keep();
        writer.failures++;
        writer.face.state('refused', said.message);
      });
    } else if (answer.status === 409) {
      // What it went on from never came: all words of both.
      delete this.kept.queue[0].after;
      this.kept.queue[0].base = UNKNOWN;
      this.wait('saving');
    } else {
      this.wait(answer.status === 429 ? 'saving' : 'offline');
    }
    return null;
  };

  Writer.prototype.acknowledged = function (news) {
    var back = this.failures > 0;
    var kept = this.kept;
    var sent = kept.queue.shift();
    this.failures = 0;
    if (kept.queue.length === 0) {
      this.take(sent.content, news, sent.sequence);
    }
    this.keep();
    this.face.state('saved', news.at, back);
    this.face.others(news.others);
  };

  /**
   * Puts what others wrote into the text, unless what was typed here meanwhile stands in several
   * places: then that goes to the server first, which compares properly.
   *
   * @param from the text that the news are of
   * @param sequence of the change that had it; undefined for a text of the server's
   */
  Writer.prototype.take = function (from, news, sequence) {
    var kept = this.kept;
    var now = apply(from, news.splices);
    if (now.length !== news.length) {
      kept.base = { revision: -1, content: from, after: sequence };
      return;
    }
    var local = typed(from, kept.shown);
    if (this.face.busy() || !isOnePlace(from, local)) {
      if (sequence !== undefined) {
        kept.base = { revision: news.revision, content: from, after: sequence };
      }
      return;
    }
    var trace = { base: [], first: 0 };
    var joined = join(from, local, news.splices, trace);
    kept.base = { revision: news.revision, content: now };
    if (joined !== kept.shown) {
      kept.shown = joined;
      this.face.changed(joined, function (at) { return moved(at, local[0], trace, joined.length); });
    }
  };

  Writer.prototype.seen = function () {
    return this.kept.base.revision;
  };

  Writer.prototype.hear = function (news) {
    var kept = this.kept;
    this.face.others(news.others);
    if (this.sending || kept.queue.length || kept.base.after !== undefined || this.face.busy()) {
      return;
    }
    if (news.from === kept.base.revision && news.from >= 0) {
      if (news.splices.length || news.length !== kept.base.content.length) {
        this.take(kept.base.content, news);
      }
    } else if (news.from === -1) {
      // The whole text: what is different stands in one place, roughly.
      var whole = apply('', news.splices);
      this.take(kept.base.content, { revision: news.revision, length: whole.length, splices: typed(kept.base.content, whole) });
    }
    if (!this.isDirty()) {
      this.face.state('saved', news.at);
    }
  };

  /** The page goes: what is not on its way yet is sent as the last thing, and stays kept until somebody has heard of it. */
  Writer.prototype.flush = function () {
    var last = this.kept.queue[this.kept.queue.length - 1];
    if (this.stopped || this.failures || (last ? last.content === this.kept.shown : !this.isDirty())) {
      return;
    }
    this.next();
    this.keep();
    var change = this.kept.queue[this.kept.queue.length - 1];
    if (change.content.length * 3 < LARGEST_LAST) {
      this.post(change, { keepalive: true }).catch(function () { /* It is kept. */ });
    }
  };

  // --- The fields of the page --------------------------------------------------------------------

  var writers = [];
  var lastTouch = Date.now();
  var asking = false;
  var together = false;
  var paused = false;
  var mark = { url: '', tag: '' };

  function Face(field) {
    this.field = field;
    this.texts = field.dataset;
    this.area = field.querySelector('textarea');
    this.text = field.querySelector('.m-live-text');
    this.line = field.querySelector('.m-live-state');
    this.voice = field.querySelector('.m-live-said');
    this.shown = { name: '', words: '' };
    this.with = '';
    this.composing = false;
  }

  Face.prototype.busy = function () {
    return this.composing;
  };

  Face.prototype.changed = function (text, move) {
    if (this.text) {
      this.text.textContent = text;
      return;
    }
    var area = this.area;
    var from = move(area.selectionStart);
    var to = move(area.selectionEnd);
    var way = area.selectionDirection;
    var top = area.scrollTop;
    area.value = text;
    if (document.activeElement === area) {
      area.setSelectionRange(from, to, way);
    }
    area.scrollTop = top;
  };

  /** What is said to those who do not see is only what they have to know. */
  Face.prototype.say = function (words) {
    if (this.voice.textContent !== words) {
      this.voice.textContent = words;
    }
  };

  Face.prototype.state = function (name, words, back) {
    var shown = name === 'saved' ? (words ? this.texts.saved.replace('{0}', words) : '') : words || this.texts[name];
    var bad = ['saved', 'saving'].indexOf(name) < 0;
    if (bad) {
      this.say(shown);
    } else if (back) {
      this.say(this.texts.back);
    }
    this.field.classList.toggle('m-live-wait', bad);
    // A save that takes a moment is not worth a word, unless one is waiting for it.
    if (name === 'saving' && this.shown.name === 'saved') {
      return;
    }
    this.shown = { name: name, words: back ? this.texts.back : shown };
    this.draw();
  };

  Face.prototype.others = function (words) {
    if (words && !this.with) {
      this.say(words);
    }
    if (words !== this.with) {
      this.with = words;
      this.draw();
    }
  };

  Face.prototype.draw = function () {
    var words = this.shown.words + (this.with ? (this.shown.words ? ' · ' : '') + this.with : '');
    if (this.line.textContent === words && this.shown.name !== 'expired') {
      return;
    }
    this.line.textContent = words;
    if (this.shown.name === 'expired') {
      var link = document.createElement('a');
      link.href = this.texts.login + '?from=' + encodeURIComponent(
        window.location.pathname.substring(this.texts.login.indexOf('/account/')) + window.location.search);
      link.textContent = this.texts.logIn;
      this.line.appendChild(document.createTextNode(' '));
      this.line.appendChild(link);
    }
  };

  function start(field) {
    var face = new Face(field);
    var area = face.area;
    var content = area ? area.value : face.text.textContent;
    var writer = new Writer({
      text: field.dataset.live, person: field.dataset.person, url: field.dataset.url, client: random(), sequence: 0, queue: [], at: Date.now(),
      base: { revision: Number(field.dataset.revision), content: content }, shown: content
    }, face);
    writers.push(writer);
    face.shown = { name: 'saved', words: face.line.textContent };
    field.classList.add('m-live-on');
    if (!area) {
      return;
    }
    hold(writer.key, function () { /* Nobody else has it: its name is random. */ });
    area.addEventListener('input', function () { writer.type(area.value); });
    area.addEventListener('compositionstart', function () { face.composing = true; });
    area.addEventListener('compositionend', function () {
      face.composing = false;
      writer.type(area.value);
    });
    area.form.addEventListener('submit', function (event) {
      event.preventDefault();
      writer.send();
    });
  }

  // --- What others wrote -------------------------------------------------------------------------

  function ask() {
    var live = writers.filter(function (w) { return !w.stopped; });
    if (asking || live.length === 0) {
      return;
    }
    if (Date.now() - lastTouch > IDLE) {
      paused = true;
      live.forEach(function (w) { w.face.state('paused'); });
      return;
    }
    asking = true;
    var url = live[0].kept.url + '?person=' + live[0].kept.person + live.map(function (w) {
      return '&text=' + encodeURIComponent(w.kept.text) + '@' + w.seen();
    }).join('');
    window.fetch(url, {
      credentials: 'same-origin', redirect: 'manual', cache: 'no-store',
      headers: mark.url === url && mark.tag ? { 'If-None-Match': mark.tag } : {}
    }).then(function (answer) {
      if (!answer.ok) {
        return null;
      }
      mark = { url: url, tag: answer.headers.get('ETag') };
      return answer.json();
    }).then(function (news) {
      if (news) {
        together = false;
        news.texts.forEach(function (one) {
          together = together || Boolean(one.others);
          live.forEach(function (w) {
            if (w.kept.text === one.text) {
              w.hear(one);
            }
          });
        });
      }
    }).catch(function () { /* Asked again soon; who writes is told by what they send. */ }).then(function () {
      asking = false;
      askLater();
    });
  }

  var asked = 0;

  function askLater() {
    window.clearTimeout(asked);
    asked = window.setTimeout(ask, document.hidden ? ASK_HIDDEN : together ? ASK : ASK_ALONE);
  }

  function touched() {
    lastTouch = Date.now();
    if (paused) {
      paused = false;
      ask();
    }
  }

  // --- What an earlier page could not send -------------------------------------------------------

  function fieldOf(text) {
    return writers.filter(function (w) { return w.kept.text === text; })[0];
  }

  function adopt(key) {
    var kept;
    try {
      kept = JSON.parse(window.localStorage.getItem(key));
    } catch (broken) {
      kept = null;
    }
    if (!kept || Date.now() - kept.at > OLD) {
      window.localStorage.removeItem(key);
      return;
    }
    var shown = fieldOf(kept.text);
    var writer = new Writer(kept, {
      changed: function () { /* Nobody sees this one; its text comes to the field as that of others does. */ },
      state: function (name, words) {
        if (shown && name === 'saved' && !writer.isDirty()) {
          shown.face.say(shown.face.texts.kept);
          shown.face.shown = { name: 'saved', words: shown.face.texts.kept };
          shown.face.draw();
          ask();
        } else if (shown && name !== 'saved' && name !== 'saving') {
          shown.face.state(name, words);
        }
      },
      others: function () { /* The field says it. */ },
      busy: function () { return false; }
    });
    writer.send();
  }

  function adoptAll(person) {
    var keys = Object.keys(window.localStorage).filter(function (key) {
      return key.indexOf(KEPT + person + '.') === 0;
    });
    keys.forEach(function (key) {
      if (!writers.some(function (w) { return w.key === key; })) {
        hold(key, function (free) {
          if (free) {
            adopt(key);
          }
        });
      }
    });
  }

  // --- Beginning and end -------------------------------------------------------------------------

  window.motesplatsLive = { join: join, typed: typed, isOnePlace: isOnePlace, apply: apply };

  Array.prototype.forEach.call(document.querySelectorAll('.m-live[data-live]'), start);

  var menu = document.querySelector('.m-user[data-person]');
  if (menu) {
    adoptAll(menu.getAttribute('data-person'));
  }

  ['keydown', 'pointerdown', 'focus'].forEach(function (name) { window.addEventListener(name, touched, { passive: true, capture: true }); });
  document.addEventListener('visibilitychange', function () {
    if (document.hidden) {
      writers.forEach(function (w) { w.send(); });
    } else {
      touched();
      ask();
    }
  });
  window.addEventListener('online', function () {
    writers.forEach(function (w) { w.later(0); });
    ask();
  });
  window.addEventListener('pagehide', function () { writers.forEach(function (w) { w.flush(); }); });
  window.addEventListener('beforeunload', function (event) {
    // What is kept here is sent the next time; what cannot be kept would be lost.
    if (writers.some(function (w) { return w.isDirty() && !window.localStorage.getItem(w.key); })) {
      event.preventDefault();
      event.returnValue = '';
    }
  });
  if (writers.length > 0) {
    ask();
  }
})();
