(function () {
  var choices = document.querySelectorAll('input[name=language]');
  function remember(code) {
    document.documentElement.lang = code;
    try { localStorage.setItem('sanaq.language', code); } catch (ignored) { /* a file opened from disk may have no store */ }
  }
  var kept = null;
  try { kept = localStorage.getItem('sanaq.language'); } catch (ignored) { /* as above */ }
  var asked = (location.hash.match(/^#(ru|kk|en)$/) || [])[1] || kept;
  choices.forEach(function (choice) {
    if (choice.value === asked) { choice.checked = true; document.documentElement.lang = asked; }
    choice.addEventListener('change', function () { remember(choice.value); });
  });
})();
