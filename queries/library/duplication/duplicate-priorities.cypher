// title: Priorities set twice
// question: Which priorities of different bodies are about the same theme, in the same area, at the same time?
// for: County and district with one concern each: a strategy that could be shared. The score is theme times area times
//   time
//   (docs/duplication.md), with what it is made of and both sides' words.
// words: county and district have the same priorities, duplicate priorities, priorities set twice, overlapping
//   priorities
// param theme: theme. Only priorities that meet on this theme.
// param at-least: number, default 0.3. The lowest score to list.
// param years-apart: number, default 0. How many years may lie between the documents.
// scope: document, as-of, area
// column score: from 0 to 1
// column priority: one priority
// column who: who sets it
// column other: the other priority
// column other_who: who sets that
// column theme: what the first is about
// column other_theme: what the other is about: the same, or the broader theme
// column made_of: the parts of the score
// column status: stated, derived, or confirmed by a person
// column document: the document that sets the first
// column locator: where in it
// column quote: in which words
// column other_document: the document that sets the other
// column other_locator: where in it
// column other_quote: in which words
// example: remit ask duplicate-priorities --years-apart 5
MATCH (d:Document)
WHERE $documents IS NULL OR $documents[d.id] = true
OPTIONAL MATCH (d)-[c:COVERS]->(:Area)-[:PART_OF*0..4]->(:Area)<-[k:COVERS]-(e:Document)
WHERE c.status <> 'rejected' AND k.status <> 'rejected' AND ($documents IS NULL OR $documents[e.id] = true)
WITH d, collect(DISTINCT e) + [d] AS near
UNWIND near AS e
WITH DISTINCT d, e
WITH d, e,
     coalesce(toInteger(left(d.period, 4)), toInteger(left(d.date, 4))) AS start1,
     coalesce(toInteger(right(d.period, 4)), toInteger(left(d.period, 4)), toInteger(left(d.date, 4))) AS end1,
     coalesce(toInteger(left(e.period, 4)), toInteger(left(e.date, 4))) AS start2,
     coalesce(toInteger(right(e.period, 4)), toInteger(left(e.period, 4)), toInteger(left(e.date, 4))) AS end2
WITH d, e, CASE WHEN d.id = e.id THEN 1.0
                WHEN start1 IS NULL OR start2 IS NULL THEN 0.8
                WHEN start1 <= end2 AND start2 <= end1 THEN 1.0
                WHEN start1 - end2 <= $years_apart AND start2 - end1 <= $years_apart THEN 0.5
                ELSE 0.0 END AS during
WHERE during > 0
WITH d, e, during,
     COLLECT { MATCH (d)-[c:COVERS]->(z:Area) WHERE c.status <> 'rejected' RETURN DISTINCT z.id } AS areas1,
     COLLECT { MATCH (e)-[c:COVERS]->(z:Area) WHERE c.status <> 'rejected' RETURN DISTINCT z.id } AS areas2
WITH d, e, during, CASE WHEN size(areas1) = 0 THEN 0.6 WHEN any(z IN areas1 WHERE z IN areas2) THEN 1.0 ELSE 0.8 END AS place
MATCH (d)-[:MENTIONS]->(p:Priority)-[xc:CONCERNS]->(s:Theme) WHERE xc.status <> 'rejected'
WITH e, during, place, p, s, [s.id] + COLLECT { MATCH (s)-[:BROADER]-(z:Theme) RETURN z.id } AS close
MATCH (e)-[:MENTIONS]->(q:Priority)-[yc:CONCERNS]->(t:Theme)
WHERE yc.status <> 'rejected' AND p.id <> q.id
  AND t.id IN close
  AND ($theme IS NULL OR s.id = $theme OR t.id = $theme)
WITH during, place, p, q, s, t, CASE WHEN s.id = t.id THEN 1.0 ELSE 0.7 END AS about,
     CASE WHEN s.id = t.id THEN p.id > q.id ELSE EXISTS { (t)-[:BROADER]->(s) } END AS turned
WITH during, place, about, round(about * place * during * 100) / 100 AS score,
     CASE WHEN turned THEN q ELSE p END AS p, CASE WHEN turned THEN p ELSE q END AS q,
     CASE WHEN turned THEN t ELSE s END AS s, CASE WHEN turned THEN s ELSE t END AS t
WHERE score >= $at_least AND score > 0
MATCH (m)-[x:SETS]->(p)
WHERE x.status <> 'rejected'
  AND (NOT m:Organisation OR NOT EXISTS { MATCH (:Board|Partnership|ThematicGroup)-[z:SETS]->(p) WHERE z.status <> 'rejected' })
MATCH (n)-[y:SETS]->(q)
WHERE y.status <> 'rejected' AND m.id <> n.id
  AND (NOT n:Organisation OR NOT EXISTS { MATCH (:Board|Partnership|ThematicGroup)-[z:SETS]->(q) WHERE z.status <> 'rejected' })
WITH p, q, s, t, m, n, x, y, about, place, during, score ORDER BY score DESC, x.id, y.id
WITH p, q, s, t, collect({m: m, n: n, x: x, y: y, about: about, place: place, during: during, score: score})[0] AS best
RETURN best.score AS score, p.name AS priority, best.m.name AS who, q.name AS other, best.n.name AS other_who, s.name AS theme, t.name AS other_theme,
       CASE best.about WHEN 1.0 THEN 'same theme 1' ELSE 'broader theme 0.7' END + ' x ' +
       CASE best.place WHEN 1.0 THEN 'same area 1' WHEN 0.8 THEN 'one area within the other 0.8' ELSE 'area not known 0.6' END + ' x ' +
       CASE best.during WHEN 1.0 THEN 'same time 1' WHEN 0.8 THEN 'time not known 0.8' ELSE 'at different times 0.5' END AS made_of,
       best.x.status AS status, best.x.document AS document, best.x.locator AS locator, best.x.quote AS quote,
       best.y.document AS other_document, best.y.locator AS other_locator, best.y.quote AS other_quote
ORDER BY score DESC, priority, who, other, other_who, theme, other_theme, p.id, q.id, s.id, t.id
