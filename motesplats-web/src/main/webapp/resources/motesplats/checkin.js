// The door: reads codes with the camera or the keyboard, asks the server, and goes on while the network is away: what
// cannot be sent is kept in this browser and sent later. Nothing here decides anything that counts.
(function () {
  'use strict';

  var door = document.getElementById('door');
  if (!door) {
    return;
  }
  var url = door.getAttribute('data-url');
  var event = door.getAttribute('data-event');
  var texts = door.dataset;
  var QUEUE = 'motesplats.checkin.' + event;
  var CLIENT = 'motesplats.checkin.client';
  var AGAIN_MILLIS = 5000;
  var SAME_CODE_MILLIS = 4000;

  var result = document.getElementById('doorResult');
  var waiting = document.getElementById('doorWaiting');
  var counts = document.getElementById('doorCounts');
  var log = document.getElementById('doorLog');
  var found = document.getElementById('doorFound');
  var form = document.getElementById('doorForm');
  var field = document.getElementById('doorCode');
  var video = document.getElementById('doorVideo');
  var cameraButton = document.getElementById('doorCamera');
  var soundButton = document.getElementById('doorSound');
  var offline = null;
  var sending = false;
  var answered = 0;
  var loggedOut = false;
  var guessed = {};

  function random() {
    var bytes = new Uint8Array(15);
    window.crypto.getRandomValues(bytes);
    return Array.prototype.map.call(bytes, function (b) { return ('0' + b.toString(16)).slice(-2); }).join('');
  }

  function client() {
    var name = window.localStorage.getItem(CLIENT);
    if (!name) {
      name = random();
      window.localStorage.setItem(CLIENT, name);
    }
    return name;
  }

  function queue() {
    try {
      return JSON.parse(window.localStorage.getItem(QUEUE)) || [];
    } catch (broken) {
      return [];
    }
  }

  function keep(scans) {
    window.localStorage.setItem(QUEUE, JSON.stringify(scans));
    waiting.hidden = scans.length === 0;
    waiting.querySelector('span:last-child').textContent =
      (scans.length === 1 ? texts.waitingOne : texts.waitingMany.replace('{0}', scans.length));
  }

  // --- What is said ----------------------------------------------------------------------------

  function line(tag, text, className) {
    var element = document.createElement(tag);
    element.textContent = text;
    if (className) {
      element.className = className;
    }
    return element;
  }

  function chip(answer) {
    var element = document.createElement('span');
    element.className = 'm-chip m-' + answer.tone;
    var icon = line('span', '', 'pi pi-' + answer.icon);
    icon.setAttribute('aria-hidden', 'true');
    element.appendChild(icon);
    element.appendChild(document.createTextNode(answer.title));
    return element;
  }

  function say(answer) {
    show(answer);
    sound(answer.tone);
    note(answer);
  }

  function show(answer) {
    result.textContent = '';
    result.className = 'm-door-result m-' + answer.tone;
    var icon = line('span', '', 'pi pi-' + answer.icon);
    icon.setAttribute('aria-hidden', 'true');
    result.appendChild(icon);
    var words = document.createElement('div');
    words.appendChild(line('p', answer.title, 'm-door-title'));
    if (answer.text) {
      words.appendChild(line('p', answer.text));
    }
    result.appendChild(words);
  }

  function note(answer) {
    var item = document.createElement('li');
    item.appendChild(chip(answer));
    item.appendChild(document.createTextNode(' ' + (answer.text || '')));
    if (answer.undo) {
      var button = line('button', texts.undo, 'm-button m-secondary');
      button.type = 'button';
      button.setAttribute('aria-label', texts.undo + ': ' + answer.text);
      button.addEventListener('click', function () { undo(answer.undo, item); });
      item.appendChild(button);
    }
    log.insertBefore(item, log.firstChild);
    while (log.children.length > 10) {
      log.removeChild(log.lastChild);
    }
  }

  function sound(tone) {
    if (soundButton.getAttribute('aria-pressed') !== 'true' || !window.AudioContext) {
      return;
    }
    var audio = new window.AudioContext();
    var tones = tone === 'ok' ? [880] : tone === 'wait' ? [440, 440] : [220, 165];
    tones.forEach(function (hertz, i) {
      var oscillator = audio.createOscillator();
      oscillator.frequency.value = hertz;
      oscillator.connect(audio.destination);
      oscillator.start(audio.currentTime + i * 0.2);
      oscillator.stop(audio.currentTime + i * 0.2 + 0.15);
    });
  }

  // --- Talking to the server -------------------------------------------------------------------

  function ask(method, parameters, body) {
    var options = { method: method, credentials: 'same-origin', headers: { 'X-Motesplats': 'door' }, redirect: 'manual' };
    if (body) {
      options.headers['Content-Type'] = 'application/json';
      options.body = JSON.stringify(body);
    }
    return window.fetch(url + '?event=' + event + (parameters || ''), options).then(function (answer) {
      if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403) {
        throw { login: true };
      }
      if (!answer.ok) {
        throw { status: answer.status };
      }
      return answer.json();
    });
  }

  function count(shown) {
    if (shown) {
      counts.textContent = shown;
    }
  }

  function scan(code, source, nomination) {
    var kept = { id: random(), at: Date.now(), source: source };
    if (nomination) {
      kept.nomination = nomination;
    } else {
      kept.code = code;
    }
    var scans = queue();
    scans.push(kept);
    keep(scans);
    send(kept.id);
  }

  /** Sends what waits, oldest first; what the server has answered is forgotten here. */
  function send(latest) {
    var scans = queue().slice(0, 50);
    if (sending || scans.length === 0) {
      return;
    }
    sending = true;
    var now = Date.now();
    ask('POST', '', {
      client: client(),
      scans: scans.map(function (s) {
        return { id: s.id, code: s.code, nomination: s.nomination, source: s.source, age: Math.max(0, now - s.at) };
      })
    }).then(function (answer) {
      sending = false;
      answered++;
      loggedOut = false;
      var done = {};
      answer.answers.forEach(function (a) { done[a.id] = true; });
      keep(queue().filter(function (s) { return !done[s.id]; }));
      answer.answers.forEach(function (a) {
        var late = scans.some(function (s) { return s.id === a.id && s.said; });
        // What was said already, or only that it was kept, is not said again when it went well.
        if (late && (a.title === guessed[a.id] || (guessed[a.id] === texts.kept && a.tone === 'ok'))) {
          return;
        }
        if (late) {
          a.text = texts.late + ' ' + a.text;
        }
        say(a);
      });
      count(answer.counts);
      if (queue().length > 0) {
        send();
      }
    }).catch(function (failure) {
      sending = false;
      if (failure && failure.login) {
        // It is tried again every few seconds, and said once.
        if (!loggedOut) {
          say({ tone: 'stop', icon: 'lock', title: texts.login, text: texts.loginText });
        }
        loggedOut = true;
        return;
      }
      var rest = queue();
      rest.forEach(function (s) {
        if (!s.said) {
          s.said = true;
          guess(s);
        }
      });
      keep(rest);
    });
  }

  // --- Answers without network -----------------------------------------------------------------

  /** The list; one that was read before a scan that has been answered since does not know who came. */
  function load() {
    var before = answered;
    ask('GET', '&list=1').then(function (list) {
      var overtaken = sending || answered !== before;
      if (overtaken) {
        window.setTimeout(load, AGAIN_MILLIS);
      }
      if (overtaken && offline) {
        return;
      }
      offline = { salt: list.salt, today: list.today, codes: {} };
      list.codes.forEach(function (entry) { offline.codes[entry.substring(1)] = entry.charAt(0); });
      if (!overtaken) {
        count(list.counts);
      }
    }).catch(function () { /* The list of before is good enough. */ });
  }

  function hash(text) {
    return window.crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)).then(function (bytes) {
      return Array.prototype.map.call(new Uint8Array(bytes), function (b) {
        return ('0' + b.toString(16)).slice(-2);
      }).join('').substring(0, 32);
    });
  }

  function guess(kept) {
    var unsure = { tone: 'info', icon: 'wifi', title: texts.kept, text: texts.keptText };
    if (!offline || !offline.today || !kept.code || !window.crypto.subtle) {
      guessed[kept.id] = unsure.title;
      say(unsure);
      return;
    }
    var code = kept.code.toUpperCase().replace(/[\s\-\u2010-\u2015]/g, '');
    hash(offline.salt + code).then(function (hashed) {
      var state = offline.codes[hashed];
      if (state === 'E') {
        offline.codes[hashed] = 'I';
      }
      var answer = state === 'E' ? { tone: 'ok', icon: 'check-circle', title: texts.offlineWelcome }
        : state === 'I' ? { tone: 'wait', icon: 'history', title: texts.offlineIn }
          : state === 'R' ? { tone: 'stop', icon: 'sync', title: texts.offlineReplaced }
            : state === 'O' ? { tone: 'wait', icon: 'desktop', title: texts.offlineOnline }
              : state === 'C' ? { tone: 'stop', icon: 'ban', title: texts.offlineCancelled }
                : { tone: 'stop', icon: 'question-circle', title: texts.offlineUnknown };
      answer.text = code.replace(/^(.{4})(.{4})$/, '$1-$2') + '. ' + (state === 'E' ? texts.keptText : texts.offlineUnsure);
      guessed[kept.id] = answer.title;
      say(answer);
    });
  }

  // --- Code or name ----------------------------------------------------------------------------

  form.addEventListener('submit', function (submitted) {
    submitted.preventDefault();
    var typed = field.value.trim();
    if (!typed) {
      return;
    }
    found.textContent = '';
    if (/[0-9]/.test(typed)) {
      scan(typed, 'CODE');
      field.value = '';
    } else {
      look(typed);
    }
    field.focus();
  });

  /** A code can be letters only, and then nothing but the server, or the want of it, tells it from a name. */
  function canBeCode(typed) {
    return /^[ACDEFGHJKMNPQRTWXY]{4}[\s-]?[ACDEFGHJKMNPQRTWXY]{4}$/i.test(typed);
  }

  function look(name) {
    ask('GET', '&find=' + encodeURIComponent(name)).then(function (answer) {
      found.textContent = '';
      if (answer.people.length === 0) {
        if (canBeCode(name)) {
          scan(name, 'CODE');
          field.value = '';
          return;
        }
        show({ tone: 'stop', icon: 'question-circle', title: texts.nobody, text: texts.nobodyText });
        return;
      }
      show({
        tone: 'info', icon: 'search', text: texts.foundText,
        title: answer.people.length === 1 ? texts.foundOne
          : (answer.more ? texts.foundMore : texts.foundMany).replace('{0}', answer.people.length)
      });
      answer.people.forEach(function (person) {
        var item = document.createElement('li');
        item.appendChild(document.createTextNode(person.text + ' '));
        var button = line('button', person.in ? texts.isIn : texts.letIn, 'm-button' + (person.in ? ' m-secondary' : ''));
        button.type = 'button';
        button.setAttribute('aria-label', button.textContent + ': ' + person.text);
        button.addEventListener('click', function () {
          scan(null, 'NAME', person.nomination);
          found.textContent = '';
          field.value = '';
          field.focus();
        });
        item.appendChild(button);
        found.appendChild(item);
      });
    }).catch(function (failure) {
      if (!(failure && failure.login) && canBeCode(name)) {
        scan(name, 'CODE');
        field.value = '';
        return;
      }
      say(failure && failure.login
        ? { tone: 'stop', icon: 'lock', title: texts.login, text: texts.loginText }
        : { tone: 'info', icon: 'wifi', title: texts.noNames, text: texts.noNamesText });
    });
  }

  function undo(nomination, item) {
    ask('POST', '', { undo: nomination }).then(function (answer) {
      log.removeChild(item);
      say(answer.answers[0]);
      count(answer.counts);
      load();
    }).catch(function () {
      say({ tone: 'info', icon: 'wifi', title: texts.noUndo, text: texts.noUndoText });
    });
  }

  // --- The camera ------------------------------------------------------------------------------

  var stream = null;
  var lastCode = '';
  var lastAt = 0;

  function seen(code) {
    var now = Date.now();
    if (code && (code !== lastCode || now - lastAt > SAME_CODE_MILLIS)) {
      scan(code, 'SCAN');
    }
    lastCode = code || lastCode;
    lastAt = code ? now : lastAt;
  }

  function decoder() {
    if ('BarcodeDetector' in window) {
      return window.BarcodeDetector.getSupportedFormats().then(function (formats) {
        if (formats.indexOf('qr_code') < 0) {
          return ownDecoder();
        }
        var detector = new window.BarcodeDetector({ formats: ['qr_code'] });
        return function () {
          return detector.detect(video).then(function (codes) { return codes.length ? codes[0].rawValue : ''; });
        };
      });
    }
    return ownDecoder();
  }

  function ownDecoder() {
    return new Promise(function (ready, failed) {
      if (window.jsQR) {
        ready();
        return;
      }
      var script = document.createElement('script');
      script.src = texts.decoder;
      script.onload = ready;
      script.onerror = failed;
      document.body.appendChild(script);
    }).then(function () {
      var canvas = document.createElement('canvas');
      var picture = canvas.getContext('2d', { willReadFrequently: true });
      return function () {
        var scale = Math.min(1, 640 / video.videoWidth);
        canvas.width = Math.round(video.videoWidth * scale);
        canvas.height = Math.round(video.videoHeight * scale);
        picture.drawImage(video, 0, 0, canvas.width, canvas.height);
        var pixels = picture.getImageData(0, 0, canvas.width, canvas.height);
        var code = window.jsQR(pixels.data, pixels.width, pixels.height);
        return Promise.resolve(code ? code.data : '');
      };
    });
  }

  function start() {
    if (!navigator.mediaDevices) {
      say({ tone: 'info', icon: 'camera', title: texts.noCamera, text: texts.noCameraText });
      return;
    }
    navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false }).then(function (opened) {
      stream = opened;
      video.srcObject = opened;
      video.hidden = false;
      cameraButton.querySelector('.m-door-camera-text').textContent = texts.cameraOff;
      return video.play().then(decoder);
    }).then(function (read) {
      function look() {
        if (!stream) {
          return;
        }
        (video.videoWidth ? read() : Promise.resolve('')).then(seen, function () { /* The next picture may be better. */ })
          .then(function () { window.setTimeout(look, 200); });
      }
      look();
    }).catch(function () {
      stop();
      say({ tone: 'info', icon: 'camera', title: texts.noCamera, text: texts.noCameraText });
    });
  }

  function stop() {
    if (stream) {
      stream.getTracks().forEach(function (track) { track.stop(); });
    }
    stream = null;
    video.hidden = true;
    video.srcObject = null;
    cameraButton.querySelector('.m-door-camera-text').textContent = texts.cameraOn;
  }

  cameraButton.addEventListener('click', function () { (stream ? stop : start)(); });

  soundButton.addEventListener('click', function () {
    soundButton.setAttribute('aria-pressed', String(soundButton.getAttribute('aria-pressed') !== 'true'));
  });

  window.addEventListener('online', function () { send(); load(); });
  window.setInterval(function () { send(); }, AGAIN_MILLIS);
  window.setInterval(load, 60000);
  keep(queue());
  send();
  load();
})();
