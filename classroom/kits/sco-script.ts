/** What runs in the platform's page: plain JavaScript for browsers of any age. `ASSIGNMENT` comes from data.js. */
export const SCO_SCRIPT = `'use strict';
(function () {
  var began = Date.now();
  var state = document.getElementById('state');
  var frame = document.getElementById('page');
  var passed = {};
  var isOver = false;

  // The platform's API hangs on a window above this one, or above the one that opened it.
  function find(from) {
    for (var win = from, depth = 0; win && depth < 50; depth++) {
      try {
        if (win.API) return win.API;
      } catch (error) {
        return null;
      }
      if (win.parent === win) break;
      win = win.parent;
    }
    return null;
  }
  var api = find(window) || (window.opener ? find(window.opener) : null);

  function call(name, key, value) {
    if (!api) return '';
    return value === undefined ? api[name](key) : api[name](key, String(value));
  }

  function two(number) {
    return (number < 10 ? '0' : '') + number;
  }

  // HHHH:MM:SS.SS
  function sessionTime() {
    var hundredths = Math.floor((Date.now() - began) / 10);
    var seconds = Math.floor(hundredths / 100);
    var hours = ('000' + Math.min(9999, Math.floor(seconds / 3600))).slice(-4);
    return hours + ':' + two(Math.floor(seconds / 60) % 60) + ':' + two(seconds % 60) + '.' + two(hundredths % 100);
  }

  // One character for each exercise: far below the 4,096 that SCORM 1.2 has room for.
  function suspended() {
    return ASSIGNMENT.exercises.map(function (one) { return passed[one.id] ? '1' : '0'; }).join('');
  }

  function report() {
    var count = 0;
    var score = 0;
    var most = 0;
    ASSIGNMENT.exercises.forEach(function (one) {
      most += one.points;
      if (!passed[one.id]) return;
      count += 1;
      score += one.points;
    });
    if (!api) {
      state.textContent = ASSIGNMENT.words['no-api'];
      return;
    }
    // SCORM 1.2 wants scores from 0 to 100.
    call('LMSSetValue', 'cmi.core.score.min', 0);
    call('LMSSetValue', 'cmi.core.score.max', 100);
    call('LMSSetValue', 'cmi.core.score.raw', most === 0 ? 0 : Math.round((score / most) * 10000) / 100);
    call('LMSSetValue', 'cmi.core.lesson_status', count === ASSIGNMENT.exercises.length ? 'completed' : 'incomplete');
    call('LMSSetValue', 'cmi.core.lesson_location', 'assignment');
    call('LMSSetValue', 'cmi.suspend_data', suspended());
    call('LMSCommit', '');
    state.textContent = ASSIGNMENT.words.reported.replace('{passed}', count);
  }

  function finish() {
    if (isOver || !api) return;
    isOver = true;
    call('LMSSetValue', 'cmi.core.session_time', sessionTime());
    call('LMSSetValue', 'cmi.core.exit', 'suspend');
    call('LMSCommit', '');
    call('LMSFinish', '');
  }

  call('LMSInitialize', '');
  var before = call('LMSGetValue', 'cmi.suspend_data');
  ASSIGNMENT.exercises.forEach(function (one, index) {
    if (String(before).charAt(index) === '1') passed[one.id] = true;
  });
  report();

  addEventListener('message', function (event) {
    if (event.source !== frame.contentWindow || event.origin !== ASSIGNMENT.origin) return;
    var data = event.data;
    if (!data || data.type !== 'interleave:passed' || !Array.isArray(data.exercises)) return;
    var isNew = false;
    ASSIGNMENT.exercises.forEach(function (one) {
      if (passed[one.id] || data.exercises.indexOf(one.id) < 0) return;
      passed[one.id] = true;
      isNew = true;
    });
    if (isNew) report();
  });
  addEventListener('pagehide', finish);
  addEventListener('beforeunload', finish);
  frame.src = ASSIGNMENT.page;
})();
`;
