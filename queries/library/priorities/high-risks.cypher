// title: High risks
// question: Which risks do documents call high or very high?
// for: The top of every risk register at once, in each document's own words: two documents' "high" need not be the
//   same.
// words: high risks, very high risks, highest risks, top risks, biggest threats
// param theme: theme. Only risks about this theme or a narrower one.
// scope: document, as-of, area
// column level: very-high or high
// column risk: the risk
// column themes: what it is about
// column score: its score, where the document gives one
// column status: stated, derived, or confirmed by a person
// column document: the document that says so
// column locator: where in it
// column quote: in which words
// example: remit ask high-risks
MATCH (d:Document)-[r:IDENTIFIES]->(k:Risk)
WHERE r.status <> 'rejected' AND k.level IN ['very-high', 'high'] AND ($documents IS NULL OR $documents[r.document] = true)
  AND ($theme IS NULL OR EXISTS { MATCH (k)-[c:CONCERNS]->(:Theme)-[:BROADER*0..4]->(:Theme {id: $theme}) WHERE c.status <> 'rejected' })
RETURN k.level AS level, k.name AS risk,
       COLLECT { MATCH (k)-[c:CONCERNS]->(t:Theme) WHERE c.status <> 'rejected' RETURN DISTINCT t.name AS name ORDER BY name } AS themes,
       k.score AS score, r.status AS status, r.document AS document, r.locator AS locator, r.quote AS quote
ORDER BY CASE level WHEN 'very-high' THEN 1 ELSE 2 END, document, risk, k.id, locator, r.id
