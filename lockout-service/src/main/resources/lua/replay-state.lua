-- Gives an open shard one state back, unless what the shard knows is newer or holds it.
--
-- KEYS  1 epoch  2 trainee  3 stream  4 replay (who is replaying onto the shard)
-- ARGV  1 trainee key  2 now (epoch milliseconds)  3 trace  4 the replayer's token  5 the state as text
-- Returns {'LOST'} if the replay is not, or no longer, this replayer's, else {'REPLAYED', version after, noted}

local epoch_key, trainee_key, stream_key, replay_key = unpack(KEYS)

local shard = open_shard(epoch_key, ARGV[2])
if not shard or redis.call('GET', replay_key) ~= ARGV[4] then
  return { 'LOST' }
end
local state = replay(
  shard, trainee_key, stream_key, ARGV[1], read_state(trainee_key), from_text(ARGV[5]), ARGV[2], ARGV[3])
return { 'REPLAYED', whole(state.version), shard.noted }
