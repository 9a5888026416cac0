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
CALL {
  WITH $few AS few WHERE few IS NULL AND $theme IS NULL
  MATCH (d:Document)
  WHERE $documents IS NULL OR $documents[d.id] = true
  RETURN d
  UNION ALL
  WITH $few AS few WHERE few IS NULL
  MATCH (:Theme {id: $theme})<-[:BROADER*0..4]-(:Theme)<-[:CONCERNS]-(:Risk)<-[:MENTIONS]-(d:Document)
  WHERE $documents IS NULL OR $documents[d.id] = true
  RETURN DISTINCT d
  UNION ALL
  UNWIND $few AS id
  MATCH (d:Document {id: id})
  RETURN DISTINCT d
}
WITH d ORDER BY d.id
CALL {
  WITH d
  MATCH (d)-[:MENTIONS]->(k:Risk)
  WHERE $theme IS NULL
     OR EXISTS { MATCH (k)-[c:CONCERNS]->(:Theme)-[:BROADER*0..4]->(:Theme {id: $theme}) WHERE c.status <> 'rejected' }
  WITH DISTINCT d, k
  MATCH (k)<-[r:ASSESSES|IDENTIFIES]-(actor)
  WHERE r.status <> 'rejected' AND r.document = d.id AND coalesce(r.score, k.score) IS NOT NULL
    AND (type(r) = 'ASSESSES' OR k.score IS NOT NULL)
  WITH k, r, coalesce(r.score, k.score) AS score, CASE WHEN type(r) = 'ASSESSES' THEN actor.name END AS by
  RETURN k, r, score, by ORDER BY score DESC, k.name, k.id, coalesce(by, ''), r.locator, r.id
}
WITH k, r, score, by LIMIT $limit
RETURN k.name AS risk, score, k.level AS level, by,
       r.status AS status, r.document AS document, r.locator AS locator, r.quote AS quote
ORDER BY document, score DESC, risk, k.id, coalesce(by, ''), locator, r.id
