-- Ends a replay: the shard knows all that Kafka knows.
--
-- KEYS  1 epoch  2 replay (who is replaying onto the shard)
-- ARGV  1 the replayer's token  2 now (epoch milliseconds)
-- Returns {'LOST'} if the replay is not, or no longer, this replayer's, or the shard is on another Redis by now; else {'REPLAYED'}

local shard = open_shard(KEYS[1], ARGV[2])
if not shard or redis.call('GET', KEYS[2]) ~= ARGV[1] then
  return { 'LOST' }
end
redis.call('DEL', KEYS[2])
local replaying = redis.call('HMGET', KEYS[1], 'replaying', 'replayingSince')
if replaying[1] ~= shard.server then
  return { 'LOST' }
end
redis.call('HSET', KEYS[1], 'replayed', shard.server, 'replayBegan', replaying[2], 'replayedAt', ARGV[2])
return { 'REPLAYED' }
