// title: Perhaps one thing under two names
// question: Which bodies, organisations and programmes may be one thing that is named in two ways?
// for: What a person has to decide: nothing is merged because it looks alike. Names count as alike when they have the
//   same
//   telling words (without "the", "group", "board" ...), or one is another name of the other; areas that are known and
//   apart rule a pair out. The score is likeness times area (docs/duplication.md).
// words: names that may be the same thing, two names for one thing, same as, alternative names, possible duplicates
//   of a name
// param at-least: number, default 0.3. The lowest score to list.
// scope: document, as-of, area
// column score: from 0 to 1
// column name: one name
// column other: the other
// column kind: board, partnership, thematic group, organisation or programme
// column made_of: the parts of the score
// column id: the id of the one
// column other_id: the id of the other
// column status: stated, derived, or confirmed by a person
// column document: a document that names the one
// column locator: where in it
// column quote: in which words
// column other_document: a document that names the other
// column other_locator: where in it
// column other_quote: in which words
// example: remit ask same-as
CALL {
  WITH $few AS few WHERE few IS NULL
  MATCH (n:Board|Partnership|ThematicGroup|Organisation|Programme)
  RETURN n
  UNION ALL
  UNWIND $few AS id
  MATCH (:Document {id: id})-[:MENTIONS]->(n:Board|Partnership|ThematicGroup|Organisation|Programme)
  RETURN DISTINCT n
}
WITH n, CASE WHEN n:Organisation THEN 'organisation' WHEN n:Programme THEN 'programme' ELSE 'body' END AS kind,
     CASE WHEN n.telling IS NOT NULL THEN n.telling  // a store that remit has built has them; else they are made here
          ELSE [said IN [n.name] + n.aliases | reduce(key = '', word IN reduce(key = [], word IN
            [w IN split(toLower(replace(replace(replace(replace(replace(said, '&', ' and '), '-', ' '), ',', ' '), '(', ' '), ')', ' ')), ' ')
             WHERE w <> '' AND NOT ' the and of for a in on group groups board meeting meetings working partnership panel forum committee strategic operational multi agency team service services ' CONTAINS ' ' + w + ' ']
            | CASE WHEN size(key) = 0 OR key[-1] < word THEN key + [word]
                   ELSE [w IN key WHERE w < word] + [word] + [w IN key WHERE w > word] END)
          | key + ' ' + word)] END AS keys
UNWIND keys AS key
WITH key, kind, collect(DISTINCT n) AS found
WHERE key <> '' AND size(found) > 1 AND size(found) <= 12
UNWIND found AS a
UNWIND found AS b
WITH DISTINCT a, b
WHERE a.id < b.id AND NOT EXISTS { (a)-[:PART_OF|SUCCEEDS|REPORTS_TO]-(b) }
WITH a, b,
     split(toLower(replace(a.name, '&', 'and')), ' ') AS words1, split(toLower(replace(b.name, '&', 'and')), ' ') AS words2,
     COLLECT { MATCH (a)-[c:COVERS]->(z:Area) WHERE c.status <> 'rejected' RETURN DISTINCT z.id } AS own1,
     COLLECT { MATCH (b)-[c:COVERS]->(z:Area) WHERE c.status <> 'rejected' RETURN DISTINCT z.id } AS own2,
     COLLECT { MATCH (a)<-[:MENTIONS]-(:Document)-[c:COVERS]->(z:Area) WHERE c.status <> 'rejected' RETURN DISTINCT z.id } AS all1,
     COLLECT { MATCH (b)<-[:MENTIONS]-(:Document)-[c:COVERS]->(z:Area) WHERE c.status <> 'rejected' RETURN DISTINCT z.id } AS all2
WITH a, b, CASE WHEN size(own1) > 0 THEN own1 ELSE all1 END AS areas1, CASE WHEN size(own2) > 0 THEN own2 ELSE all2 END AS areas2,
     size([w IN words1 WHERE w IN words2]) AS common, size(words1 + [w IN words2 WHERE NOT w IN words1]) AS either,
     toLower(a.name) IN [x IN b.aliases | toLower(x)] OR toLower(b.name) IN [x IN a.aliases | toLower(x)] AS called
WITH a, b, called, CASE WHEN called THEN 0.9 ELSE 1.0 * common / either END AS alike,
     CASE WHEN size(areas1) = 0 OR size(areas2) = 0 THEN 0.8
          WHEN any(z IN areas1 WHERE z IN areas2) THEN 1.0
          WHEN EXISTS { UNWIND areas1 AS id MATCH (:Area {id: id})-[:PART_OF*1..4]->(o:Area) WHERE o.id IN areas2 } THEN 0.8
          WHEN EXISTS { UNWIND areas2 AS id MATCH (:Area {id: id})-[:PART_OF*1..4]->(o:Area) WHERE o.id IN areas1 } THEN 0.8
          ELSE 0.0 END AS place
WHERE alike * place >= $at_least AND place > 0
CALL {
  WITH a
  MATCH (a)<-[x:MENTIONS]-(:Document)
  WHERE x.status <> 'rejected' AND ($documents IS NULL OR $documents[x.document] = true)
  RETURN x ORDER BY x.id LIMIT 1
}
CALL {
  WITH b
  MATCH (b)<-[y:MENTIONS]-(:Document)
  WHERE y.status <> 'rejected' AND ($documents IS NULL OR $documents[y.document] = true)
  RETURN y ORDER BY y.id LIMIT 1
}
RETURN round(alike * place * 100) / 100 AS score, a.name AS name, b.name AS other,
       CASE WHEN a:Organisation THEN 'organisation' WHEN a:Programme THEN 'programme' WHEN a:Board THEN 'board'
            WHEN a:Partnership THEN 'partnership' ELSE 'thematic group' END AS kind,
       CASE WHEN called THEN 'one is another name of the other 0.9' ELSE 'words in common ' + toString(round(alike * 100) / 100) END + ' x ' +
       CASE place WHEN 1.0 THEN 'same area 1' ELSE 'areas that may overlap 0.8' END AS made_of,
       a.id AS id, b.id AS other_id, x.status AS status,
       x.document AS document, x.locator AS locator, x.quote AS quote,
       y.document AS other_document, y.locator AS other_locator, y.quote AS other_quote
ORDER BY score DESC, name, other, id, other_id
LIMIT $limit
