// title: Risk scores
// question: Which scores do organisations or documents give to risks?
// for: The figures behind a ranking, each as its table has it.
// words: how is the risk scored, risk scores, score of a risk, scores given to risks
// param theme: theme. Only risks about this theme or a narrower one.
// scope: document, as-of, area
// column risk: the risk
// column score: the score
// column level: its level, where the document gives one
// column by: the organisation that scores it, where the document names one
// column status: stated, derived, or confirmed by a person
// column document: the document that says so
// column locator: where in it
// column quote: in which words
// example: remit ask risk-scores
MATCH (who)-[r:ASSESSES|IDENTIFIES]->(k:Risk)
WHERE r.status <> 'rejected' AND coalesce(r.score, k.score) IS NOT NULL AND ($documents IS NULL OR $documents[r.document] = true)
  AND (type(r) = 'ASSESSES' OR k.score IS NOT NULL)
  AND ($theme IS NULL OR EXISTS { MATCH (k)-[c:CONCERNS]->(:Theme)-[:BROADER*0..4]->(:Theme {id: $theme}) WHERE c.status <> 'rejected' })
RETURN k.name AS risk, coalesce(r.score, k.score) AS score, k.level AS level,
       CASE WHEN type(r) = 'ASSESSES' THEN who.name END AS by,
       r.status AS status, r.document AS document, r.locator AS locator, r.quote AS quote
ORDER BY document, score DESC, risk, k.id, coalesce(by, ''), locator, r.id
