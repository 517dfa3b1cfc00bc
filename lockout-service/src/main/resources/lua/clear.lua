-- Lifts one certain lock, with the row of failures and the rolling cap; any other lock stays. A lock that this memory has not come
-- to yet means that it is older than the truth. At the end of a replay it means that nobody knows of that lock any more: it is
-- over, with all before it.
-- The state is announced either way: somebody waits to hear how the reset ended.
--
-- KEYS  1 epoch  2 trainee  3 stream
-- ARGV  1 trainee key  2 now (epoch milliseconds)  3 trace  4 lock version  5 REPLAY, or left out
-- Returns {'REBUILDING'} if the shard has lost its memory, else
--         {'CLEARED', 'UNCHANGED' or 'OLDER', state after as text, noted}

local epoch_key, trainee_key, stream_key = unpack(KEYS)
local lock_version = tonumber(ARGV[4])

local shard = open_shard(epoch_key, ARGV[2])
if not shard then
  return { 'REBUILDING' }
end

local state = read_state(trainee_key)
local outcome = 'UNCHANGED'
if state.lock_version < lock_version and ARGV[5] == 'REPLAY' then
  outcome = 'CLEARED'
elseif state.lock_version < lock_version then
  outcome = 'OLDER'
  suspect(shard, true)
elseif state.locked_at ~= '' and state.lock_version == lock_version then
  outcome = 'CLEARED'
end
if outcome == 'CLEARED' then
  state.failures = 0
  state.locked_at = ''
  state.lock_version = lock_version
  state.failure_times = {}
  continue_after(state, shard, math.max(state.version, lock_version))
  write_state(trainee_key, state)
end
announce(shard, stream_key, ARGV[1], 'RESET', state, ARGV[2], ARGV[3])
return { outcome, as_text(state), shard.noted }
