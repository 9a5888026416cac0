// title: Coverage
// question: Which partnership has a priority about which theme?
// for: The rows behind a table of partnerships by themes.
// words: which partnership covers which theme, coverage of themes, partnerships by themes
// param who: actor. Only what this body or organisation sets.
// param theme: theme. Only this theme or a narrower one.
// scope: document, as-of, area
// column theme: the theme
// column who: who has a priority about it
// column priority: the priority
// column status: stated, derived, or confirmed by a person
// column document: the document that says so
// column locator: where in it
// column quote: in which words
// example: remit ask coverage
MATCH (actor)-[r:SETS]->(p:Priority)-[c:CONCERNS]->(t:Theme)
WHERE r.status <> 'rejected' AND c.status <> 'rejected' AND ($who IS NULL OR actor.id = $who) AND ($documents IS NULL OR $documents[r.document] = true)
  AND ($theme IS NULL OR EXISTS { (t)-[:BROADER*0..4]->(:Theme {id: $theme}) })
WITH DISTINCT t, actor, p, r
RETURN t.name AS theme, actor.name AS who, p.name AS priority, r.status AS status,
       r.document AS document, r.locator AS locator, r.quote AS quote
ORDER BY theme, who, actor.id, priority, p.id, document, locator, r.id
