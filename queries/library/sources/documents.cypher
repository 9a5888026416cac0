// title: Documents
// question: Which documents were read, for which years and areas?
// for: What all answers rest on, and what they cannot know.
// words: which documents have been read, list of documents, sources, what has been read
// column title: the document's title
// column publisher: who published it, where it says so
// column date: its date
// column period: the years that it is for
// column areas: the areas that it covers
// column claims: how many claims it makes
// column document: its short reference
// column file: the name of the file
// example: remit ask documents
MATCH (d:Document)
WITH d ORDER BY d.name, d.id LIMIT $limit
RETURN d.name AS title, d.publisher AS publisher, d.date AS date, d.period AS period,
       COLLECT { MATCH (d)-[c:COVERS]->(a:Area) WHERE c.status <> 'rejected' RETURN DISTINCT a.name AS name ORDER BY name } AS areas,
       COUNT { MATCH (d)-[m:MENTIONS]->() } AS claims, d.id AS document, d.file AS file
ORDER BY title, document
