-- Erases a ticket in any phase: takes it out of the queue, frees its seat and deletes it.
--
-- Answers  'erased' | 'gone'
local ticket = KEYS[1]

local conv = ARGV[1]

if redis.call('EXISTS', ticket) == 0 then return 'gone' end
dequeue(ticket, conv)
leavePhase(ticket, conv, '')
redis.call('UNLINK', ticket)
return 'erased'
