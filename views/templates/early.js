// Before anything is drawn: what stands in the page for browsers without scripts need not be laid out. Old browsers read this, too.
(function () {
  var root = document.documentElement;
  root.className = "starting";
  addEventListener("load", function () { if (root.className === "starting") root.className = "plain"; });
})();
