// title: Joint leads
// question: Which themes or priorities does one sentence or cell give to several leads?
// for: Where "jointly" is what the document means, so that nobody mistakes it for a contest, or for nobody.
// words: who shares the lead, joint lead, lead jointly, lead together
// param theme: theme. Only this theme.
// scope: document, as-of, area
// column what: the theme, priority, programme or body
// column leads: those who lead it together
// column since: the date from which it holds, where the document gives one
// column status: stated, derived, or confirmed by a person
// column document: the document that says so
// column locator: where in it
// column quote: in which words
// example: remit ask joint-lead
CALL {
  WITH $few AS few WHERE few IS NULL AND $theme IS NULL
  MATCH (who:Board|Partnership|ThematicGroup|Organisation|Post)-[r:LEADS]->(thing)
  WHERE r.status <> 'rejected' AND ($documents IS NULL OR $documents[r.document] = true)
    AND ($as_of IS NULL OR r.from IS NULL OR toInteger(left(r.from, 4)) <= $as_of)
  WITH thing, r.document AS document, r.locator AS locator, collect(r) AS claims
  WHERE size(claims) > 1
  UNWIND claims AS r
  RETURN startNode(r) AS who, r, thing
  UNION ALL
  WITH $few AS few WHERE few IS NULL
  MATCH (thing:Theme {id: $theme})<-[r:LEADS]-(who)
  RETURN who, r, thing
  UNION ALL
  UNWIND $few AS id
  MATCH (:Document {id: id})-[:MENTIONS]->(who:Board|Partnership|ThematicGroup|Organisation|Post)
  WITH DISTINCT who
  MATCH (who)-[r:LEADS]->(thing)
  WHERE $theme IS NULL OR thing.id = $theme
  RETURN who, r, thing
}
WITH who, r, thing
WHERE r.status <> 'rejected' AND ($documents IS NULL OR $documents[r.document] = true)
  AND ($as_of IS NULL OR r.from IS NULL OR toInteger(left(r.from, 4)) <= $as_of)
WITH thing, r.document AS document, r.locator AS locator, r.quote AS quote, collect(r) AS claims
WHERE size(claims) > 1
UNWIND claims AS r
WITH thing, document, locator, quote, r, startNode(r) AS who ORDER BY who.name, who.id, r.id
WITH thing, document, locator, quote,
     collect(DISTINCT who.name) AS leads, count(DISTINCT who) AS number, min(r.from) AS since, min(r.status) AS status
WHERE number > 1
RETURN thing.name AS what, leads, since, status, document, locator, quote
ORDER BY what, thing.id, document, locator, quote
LIMIT $limit
