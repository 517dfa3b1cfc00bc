-- Tells how a shard's memory is; on another Redis than before, its versions jump, as with every script.
--
-- KEYS  1 epoch
-- ARGV  1 now (epoch milliseconds)  2 pause after a replay before another one that no change of servers asks for (milliseconds)
-- Returns {'LOST'} if it has none, {'OLDER'} if it may be older than the truth, and Kafka was not asked since, or {'OPEN'}

local shard = open_shard(KEYS[1], ARGV[1])
if not shard then
  return { 'LOST' }
end
if not is_older(shard) then
  return { 'OPEN' }
end
local replayed_at = tonumber(redis.call('HGET', KEYS[1], 'replayedAt') or 0)
if shard.replayed == shard.server and tonumber(ARGV[1]) - replayed_at < tonumber(ARGV[2]) then
  return { 'OPEN' }
end
return { 'OLDER' }
