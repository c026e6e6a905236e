-- The newcomer's page has opened the note of a hand-over: the note is deleted, and the ticket says that it was opened.
--
-- Answers  'opened' | 'gone'
local ticket = KEYS[1]
local note   = KEYS[2]

local person = ARGV[1]

local t = redis.call('HMGET', ticket, 'handed', 'person')
if not t[1] or t[2] ~= person then return 'gone' end
local handed = cjson.decode(t[1])
handed.opened = true
redis.call('HSET', ticket, 'handed', cjson.encode(handed))
redis.call('UNLINK', note)
return 'opened'
