-- Settles one attempt: the rules of domain/Attempts.java, atomically.
--
-- KEYS  1 epoch  2 trainee  3 stream  4 throttle  5 wrong codes of the trainee in the current step
--       6 the shard's budget  7 mark that the trainee is the institution's own  8 what the trainee has added to its budgets
--       9 answer given to the idempotency key; left out if there is none
-- ARGV  1 trainee key  2 now (epoch milliseconds)  3 trace  4 generation  5 matched step, or empty  6 mark of the code
--       7 threshold  8 rolling cap  9 rolling window (seconds)  10 throttle: attempts  11 throttle: window (milliseconds)
--       12 fingerprint of the request, or empty  13 the newest state that the caller has recorded as text, or empty
--       14 institution that asks  15 if it is over budget: when to try again (seconds), else empty
-- Returns {'REBUILDING'} if the shard has lost its memory, else
--         {verdict, counted (0 or 1), retry after (seconds; 0 but for THROTTLED), state that the verdict was given on as text,
--          state after as text, changed by this attempt (0 or 1),
--          when the verdict was given if it is repeated (epoch milliseconds, else empty), noted}

local WRONG_CODES_KEPT = 180000
local ANSWER_KEPT = 86400000
local FINAL = { ACCEPTED = true, MISMATCH = true, REPLAYED = true, LOCKED = true }

local epoch_key, trainee_key, stream_key, throttle_key, wrong_key, budget_key, own_key, added_key, answer_key =
  unpack(KEYS)
local trainee, now, trace = ARGV[1], tonumber(ARGV[2]), ARGV[3]
local generation, matched_step, code_mark = tonumber(ARGV[4]), tonumber(ARGV[5]), ARGV[6]
local threshold, rolling_cap, rolling_window = tonumber(ARGV[7]), tonumber(ARGV[8]), tonumber(ARGV[9])
local throttle_attempts, throttle_window = tonumber(ARGV[10]), tonumber(ARGV[11])
local fingerprint, known = ARGV[12], ARGV[13]
local over_budget = tonumber(ARGV[15])
local budget = budget_of(budget_key, own_key, added_key, ARGV[14], now)

local shard = open_shard(epoch_key, now)
if not shard then
  return { 'REBUILDING' }
end

local state = repair(shard, trainee_key, stream_key, trainee, read_state(trainee_key), known, ARGV[2], trace)

if answer_key then
  local given = redis.call('HMGET', answer_key, 'fingerprint', 'verdict', 'counted', 'state', 'at')
  -- What was answered on a state that is not part of this one is not remembered any more.
  if given[1] and includes(state, from_text(given[4]).version) then
    local text = as_text(state)
    if given[1] ~= fingerprint then
      return { 'IDEMPOTENCY_KEY_REUSED', 0, 0, text, text, 0, '', shard.noted }
    end
    return { given[2], tonumber(given[3]), 0, given[4], text, 0, given[5], shard.noted }
  end
end

local changed = false

local function answer(verdict, counted, retry_after)
  if changed then
    next_version(state, shard)
    if state.locked_at ~= '' then
      state.lock_version = state.version
    end
    write_state(trainee_key, state)
    announce(shard, stream_key, trainee, 'ATTEMPT', state, ARGV[2], trace)
  end
  local text = as_text(state)
  if answer_key and FINAL[verdict] then
    redis.call('HSET', answer_key,
      'fingerprint', fingerprint, 'verdict', verdict, 'counted', counted, 'state', text, 'at', ARGV[2])
    redis.call('PEXPIRE', answer_key, ANSWER_KEPT)
  end
  return { verdict, counted, retry_after, text, text, changed and 1 or 0, '', shard.noted }
end

if state.locked_at ~= '' then
  return answer('LOCKED', 0, 0)
end

-- Nothing here depends on the code: else a guess could be tried by whether a budget stops it.
if over_budget and state.failures > 0 then
  return answer('THROTTLED', 0, over_budget)
end

if generation < state.generation then
  return answer('STALE_DEVICE', 0, 0)
elseif generation > state.generation then
  state.generation = generation
  state.last_step = -1
  changed = true
end

local since, attempts = string.match(redis.call('GET', throttle_key) or '', '^(%d+):(%d+)$')
since, attempts = tonumber(since or now), tonumber(attempts or 0)
if now - since >= throttle_window then
  since, attempts = now, 0
end
if attempts >= throttle_attempts then
  local wait = math.min(since + throttle_window - now, throttle_window)
  return answer('THROTTLED', 0, math.ceil(wait / 1000))
end
redis.call('SET', throttle_key, whole(since) .. ':' .. whole(attempts + 1), 'PX', throttle_window)

if matched_step then
  if matched_step <= state.last_step then
    return answer('REPLAYED', 0, 0)
  end
  state.failures = 0
  state.last_step = matched_step
  changed = true
  budget.accepted()
  return answer('ACCEPTED', 0, 0)
end

if redis.call('SADD', wrong_key, code_mark) == 0 then
  return answer('MISMATCH', 0, 0)
end
redis.call('PEXPIRE', wrong_key, WRONG_CODES_KEPT)

local second = math.floor(now / 1000)
local recent = {}
for _, time in ipairs(state.failure_times) do
  if tonumber(time) > second - rolling_window then
    table.insert(recent, time)
  end
end
table.insert(recent, whole(second))
while #recent > rolling_cap do
  table.remove(recent, 1)
end

state.failures = state.failures + 1
state.failure_times = recent
changed = true
if state.failures >= threshold or #recent >= rolling_cap then
  state.locked_at = ARGV[2]
end
budget.failed(state.failures == 1, state.locked_at ~= '')
if state.locked_at ~= '' then
  return answer('LOCKED', 1, 0)
end
return answer('MISMATCH', 1, 0)
