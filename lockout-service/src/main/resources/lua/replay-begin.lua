-- Claims an open shard for one replay.
--
-- KEYS  1 epoch  2 replay (who is replaying onto the shard)
-- ARGV  1 the replayer's token  2 time to live (milliseconds)  3 now (epoch milliseconds)
-- Returns {'CLAIMED'}, or {'REFUSED'} if the shard has lost its memory, is not older (any more), or somebody else is
--         replaying onto it

local shard = open_shard(KEYS[1], ARGV[3])
if not shard or not is_older(shard) or not redis.call('SET', KEYS[2], ARGV[1], 'NX', 'PX', ARGV[2]) then
  return { 'REFUSED' }
end
redis.call('HSET', KEYS[1], 'replaying', shard.server, 'replayingSince', ARGV[3])
return { 'CLAIMED' }
