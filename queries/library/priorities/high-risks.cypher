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
CALL {
  WITH $few AS few WHERE few IS NULL AND $theme IS NULL
  MATCH (k:Risk) WHERE k.level IN ['very-high', 'high']
  WITH DISTINCT k.level AS level ORDER BY level DESC
  CALL {
    WITH level
    MATCH (d:Document)
    WHERE $documents IS NULL OR $documents[d.id] = true
    RETURN d ORDER BY d.id
  }
  CALL {
    WITH level, d
    MATCH (d)-[r:IDENTIFIES]->(k:Risk)
    WHERE k.level = level AND r.status <> 'rejected'
    RETURN k, r ORDER BY k.name, k.id, r.locator, r.id
  }
  RETURN k, r LIMIT $limit
  UNION ALL
  CALL {
    WITH $few AS few WHERE few IS NULL
    MATCH (:Theme {id: $theme})<-[:BROADER*0..4]-(:Theme)<-[c:CONCERNS]-(k:Risk)
    WHERE c.status <> 'rejected'
    RETURN DISTINCT k
    UNION ALL
    UNWIND $few AS id
    MATCH (:Document {id: id})-[:IDENTIFIES]->(k:Risk)
    WITH DISTINCT k
    WHERE $theme IS NULL
       OR EXISTS { MATCH (k)-[c:CONCERNS]->(:Theme)-[:BROADER*0..4]->(:Theme {id: $theme}) WHERE c.status <> 'rejected' }
    RETURN k
  }
  WITH k WHERE k.level IN ['very-high', 'high']
  MATCH (k)<-[r:IDENTIFIES]-(:Document)
  WHERE r.status <> 'rejected' AND ($documents IS NULL OR $documents[r.document] = true)
  RETURN k, r ORDER BY k.level DESC, r.document, k.name, k.id, r.locator, r.id LIMIT $limit
}
RETURN k.level AS level, k.name AS risk,
       COLLECT { MATCH (k)-[c:CONCERNS]->(t:Theme) WHERE c.status <> 'rejected' RETURN DISTINCT t.name AS name ORDER BY name } AS themes,
       k.score AS score, r.status AS status, r.document AS document, r.locator AS locator, r.quote AS quote
ORDER BY level DESC, document, risk, k.id, locator, r.id
