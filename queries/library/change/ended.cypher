// title: What ended
// question: What do the documents of an earlier year say that those of a later year do not repeat?
// for: Each year stands for the documents in force in it. That a later document does not repeat something need not mean
//   that
//   it has ended: the words of both are cited so that you can look.
// words: what ended between, what was dropped, what stopped, what is no longer there, not repeated
// param from: year, required. The earlier year.
// param to: year, required. The later year.
// param who: actor. Only what concerns this body, organisation or office.
// column who: the body, organisation or office
// column says: leads, supports, chairs, member of, reports to, convenes, or has a priority about
// column what: the theme, body or priority
// column status: stated, derived, or confirmed by a person
// column document: the document that says so
// column locator: where in it
// column quote: in which words
// example: remit ask ended 2018 2023
CALL {
  WITH $who AS who WHERE who IS NULL
  MATCH (actor:Board|Partnership|ThematicGroup|Organisation|Post)
  RETURN actor
  UNION ALL
  MATCH (actor:Board|Partnership|ThematicGroup|Organisation|Post {id: $who})
  RETURN actor
  UNION ALL
  MATCH (:Board|Partnership|ThematicGroup|Organisation|Post {id: $who})<-[:LEADS|SUPPORTS|CHAIRS|MEMBER_OF|REPORTS_TO|CONVENES]-(actor:Board|Partnership|ThematicGroup|Organisation|Post)
  WHERE actor.id <> $who
  RETURN DISTINCT actor
}
WITH actor.name AS name, collect(actor) AS actors ORDER BY name
CALL {
  WITH actors
  UNWIND actors AS actor
  MATCH (actor)-[r:LEADS|SUPPORTS|CHAIRS|MEMBER_OF|REPORTS_TO|CONVENES|SETS]->(b)
  WHERE r.status <> 'rejected' AND ($from_documents[r.document] = true OR $to_documents[r.document] = true)
    AND ($who IS NULL OR actor.id = $who OR b.id = $who)
  WITH actor, r, b,
       CASE WHEN b:Priority THEN [(b)-[c:CONCERNS]->(t:Theme) WHERE c.status <> 'rejected' | t] ELSE [] END AS themes
  UNWIND CASE WHEN size(themes) = 0 THEN [null] ELSE themes END AS t
  WITH actor, r, coalesce(t.id, CASE WHEN b:Priority THEN toLower(b.name) ELSE b.id END) AS key, coalesce(t.name, b.name) AS about
  WITH actor, type(r) AS type, key, min(about) AS what,
       sum(CASE WHEN $from_documents[r.document] = true THEN 1 ELSE 0 END) AS before,
       sum(CASE WHEN $to_documents[r.document] = true THEN 1 ELSE 0 END) AS after, min(r.id) AS first, collect(r) AS claims
  WHERE after = 0
  WITH actor, key, what, [r IN claims WHERE r.id = first][0] AS r,
       CASE type WHEN 'SETS' THEN 'has a priority about' ELSE toLower(replace(type, '_', ' ')) END AS says
  RETURN actor, says, what, r, key ORDER BY actor.id, says, what, key
}
WITH actor, says, what, r, key LIMIT $limit
WITH DISTINCT actor, says, what, r, key  // or Neo4j draws the limit and the last order together, and makes all rows
RETURN actor.name AS who, says, what,
       r.status AS status, r.document AS document, r.locator AS locator, r.quote AS quote
ORDER BY who, actor.id, says, what, key
