-- Questions to ask of the database that "stream -sqlite FILE" fills:
--
--	sqlite3 statements.db < queries.sql
--
-- Parameters that are not set have the values that the comments name. To set
-- one: sqlite3 -cmd ".parameter set :speaker 'Ann Lee'" statements.db < queries.sql

-- denials: who denied what in the seven days up to :until (an RFC 3339 time; by
-- default the end of the newest article's day)? A denial without a date of its
-- own counts on the day of its article.
WITH said AS (
	SELECT *, coalesce(said_from, published) AS at FROM statement WHERE act IN ('deny', 'reject')
), span AS (
	SELECT coalesce(:until, (SELECT strftime('%Y-%m-%dT00:00:00Z', max(published), '+1 day') FROM statement)) AS until
)
SELECT date(at) AS day, speaker, role, principal, claim, content, outlet, article
FROM said, span
WHERE at < until AND at >= strftime('%Y-%m-%dT%H:%M:%SZ', until, '-7 days')
ORDER BY at DESC, seq, id;

-- turns: who took the other side on a claim than the time before? Only speakers
-- with a name are followed from one article to the next, and only claims that
-- read alike are taken for the same.
WITH taken AS (
	SELECT *, coalesce(said_from, published) AS at FROM statement
	WHERE named AND speaker_kind = 'person' AND claim IS NOT NULL AND position IN ('support', 'oppose')
), followed AS (
	SELECT speaker, claim, position, at, article, seq, id,
		lag(position) OVER earlier AS position_before,
		lag(at) OVER earlier AS at_before,
		lag(article) OVER earlier AS article_before
	FROM taken
	WINDOW earlier AS (PARTITION BY speaker, claim ORDER BY at, seq, id)
)
SELECT speaker, claim, position_before, date(at_before) AS day_before, article_before, position, date(at) AS day, article
FROM followed
WHERE position_before <> position
ORDER BY speaker, claim, at, seq, id;

-- words: what did :speaker (by default the named person who is quoted most) say,
-- in which outlet, month by month, and the surest of the words?
WITH who AS (
	SELECT coalesce(:speaker, (
		SELECT speaker FROM statement WHERE named AND speaker_kind = 'person'
		GROUP BY speaker ORDER BY count(*) DESC, speaker LIMIT 1)) AS speaker
), ranked AS (
	SELECT s.*, strftime('%Y-%m', coalesce(said_from, published)) AS month,
		row_number() OVER (PARTITION BY outlet, strftime('%Y-%m', coalesce(said_from, published)) ORDER BY confidence DESC, seq, id) AS place
	FROM statement s JOIN who USING (speaker)
)
SELECT speaker, outlet, month, count(*) AS statements,
	sum(position = 'support') AS supports, sum(position = 'oppose') AS opposes, sum(position = 'uncommitted') AS leaves_open,
	max(CASE WHEN place = 1 THEN content END) AS words
FROM ranked
GROUP BY outlet, month
ORDER BY month, outlet;
