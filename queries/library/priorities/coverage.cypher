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
CALL {
  WITH $few AS few WHERE few IS NULL AND $who IS NULL
  CALL {
    WITH $theme AS asked WHERE asked IS NULL
    MATCH (t:Theme)
    RETURN t
    UNION ALL
    MATCH (:Theme {id: $theme})<-[:BROADER*0..4]-(t:Theme)
    RETURN DISTINCT t
  }
  WITH t ORDER BY t.name, t.id
  CALL {
    WITH t
    MATCH (t)<-[c:CONCERNS]-(p:Priority)<-[r:SETS]-(actor)
    WHERE c.status <> 'rejected' AND r.status <> 'rejected' AND ($documents IS NULL OR $documents[r.document] = true)
    WITH DISTINCT actor, r, p
    RETURN actor, r, p ORDER BY actor.name, actor.id, p.name, p.id, r.document, r.locator, r.id
  }
  RETURN t, actor, r, p LIMIT $limit
  UNION ALL
  CALL {
    WITH $few AS few WHERE few IS NULL
    MATCH (:Board|Partnership|ThematicGroup|Organisation|Post {id: $who})-[:SETS]->(p:Priority)
    RETURN DISTINCT p
    UNION ALL
    UNWIND $few AS id
    MATCH (:Document {id: id})-[:MENTIONS]->(p:Priority)
    RETURN DISTINCT p
  }
  MATCH (p)<-[r:SETS]-(actor)
  WHERE r.status <> 'rejected' AND ($who IS NULL OR actor.id = $who) AND ($documents IS NULL OR $documents[r.document] = true)
  MATCH (p)-[c:CONCERNS]->(t:Theme)
  WHERE c.status <> 'rejected' AND ($theme IS NULL OR EXISTS { (t)-[:BROADER*0..4]->(:Theme {id: $theme}) })
  RETURN DISTINCT t, actor, r, p
}
RETURN t.name AS theme, actor.name AS who, p.name AS priority, r.status AS status,
       r.document AS document, r.locator AS locator, r.quote AS quote
ORDER BY theme, t.id, who, actor.id, priority, p.id, document, locator, r.id
